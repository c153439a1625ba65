//! Serves the site on this machine alone, with the headers a careful host would send.
//!
//! Documents are read from `rules/` at every request: edit a line, reload, see it.

use crate::ask::ServeOptions;
use crate::place::Place;
use crate::run;
use crate::site::compressed::Coding;
use crate::site::{self, documents, policy};
use anyhow::{Context, Result, ensure};
use axum::Router;
use axum::extract::{Path as FromPath, State};
use axum::http::{HeaderMap, HeaderName, HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use std::io::ErrorKind;
use std::net::{Ipv4Addr, TcpListener};
use std::path::PathBuf;
use std::process::Command;
use tower_http::services::ServeDir;
use tower_http::set_header::SetResponseHeaderLayer;

/// `cargo xtask serve`
pub fn serve(place: &Place, options: &ServeOptions) -> Result<()> {
    if !options.no_build {
        site::build(place)?;
    }
    ensure!(place.site().join("index.html").exists(), "nothing built yet; leave out --no-build");
    let listener = listen(options.port)?;
    let address = address(&listener)?;
    println!("Continuum is at {address}  (Ctrl-C stops it)");
    if options.open {
        open(&address);
    }
    until_stopped(listener, site_router(place)?)
}

/// The first free port from `port` on.
pub fn listen(port: u16) -> Result<TcpListener> {
    for port in port..=port.saturating_add(50) {
        match TcpListener::bind((Ipv4Addr::LOCALHOST, port)) {
            Err(error) if error.kind() == ErrorKind::AddrInUse => {}
            other => return other.with_context(|| format!("listening on port {port}")),
        }
    }
    anyhow::bail!("no free port from {port} on")
}

/// Any free port.
pub fn listen_anywhere() -> Result<TcpListener> {
    Ok(TcpListener::bind((Ipv4Addr::LOCALHOST, 0))?)
}

/// Where a browser finds it.
pub fn address(listener: &TcpListener) -> Result<String> {
    Ok(format!("http://{}/", listener.local_addr()?))
}

/// Answers requests for as long as the process lives.
pub fn until_stopped(listener: TcpListener, router: Router) -> Result<()> {
    listener.set_nonblocking(true)?;
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
    runtime.block_on(async {
        let listener = tokio::net::TcpListener::from_std(listener)?;
        Ok(axum::serve(listener, router).await?)
    })
}

/// Everything the site answers.
pub fn site_router(place: &Place) -> Result<Router> {
    let files = ServeDir::new(place.site()).precompressed_br().precompressed_gzip();
    let mut router = Router::new().fallback_service(files);
    // In the language that nobody speaks the documents are as they were built.
    if !place.is_pseudo() {
        let documents = get(document).with_state((place.rules(), place.language.clone()));
        router = router.route("/documents/{file}", documents);
    }
    for (name, value) in policy::HEADERS {
        router = router.layer(header(name, HeaderValue::from_static(value)));
    }
    let security = HeaderValue::from_str(&policy::for_header())?;
    Ok(router.layer(header("content-security-policy", security)))
}

fn header(name: &'static str, value: HeaderValue) -> SetResponseHeaderLayer<HeaderValue> {
    SetResponseHeaderLayer::overriding(HeaderName::from_static(name), value)
}

async fn document(
    State((rules, language)): State<(PathBuf, String)>,
    FromPath(file): FromPath<String>,
    headers: HeaderMap,
) -> Response {
    let known = documents::editions(&rules).unwrap_or_default();
    let name = file.strip_suffix(documents::ENDING).and_then(|name| name.strip_suffix('.'));
    let edition = name.filter(|name| known.iter().any(|known| known == name));
    let Some(edition) = edition else {
        return (StatusCode::NOT_FOUND, "no such document").into_response();
    };
    match documents::bytes(&rules, edition, &language) {
        Ok(bytes) => compressed(bytes, &headers),
        Err(error) => (StatusCode::INTERNAL_SERVER_ERROR, format!("{error:#}")).into_response(),
    }
}

/// A document, in the way of compressing that the browser asks for.
fn compressed(document: Vec<u8>, headers: &HeaderMap) -> Response {
    let asked = headers.get(header::ACCEPT_ENCODING).and_then(|value| value.to_str().ok());
    let asked: Vec<_> = asked.unwrap_or("").split(',').map(str::trim).collect();
    let kind = (header::CONTENT_TYPE, "application/octet-stream");
    // Made anew at every request, so the quicker way is the better one.
    if asked.contains(&Coding::Gzip.name())
        && let Ok(bytes) = Coding::Gzip.compress(&document)
    {
        let coding = (header::CONTENT_ENCODING, Coding::Gzip.name());
        return ([kind, coding], bytes).into_response();
    }
    ([kind], document).into_response()
}

fn open(address: &str) {
    let opener = if cfg!(target_os = "macos") { "open" } else { "xdg-open" };
    if run::quiet(Command::new(opener).arg(address)).is_err() {
        println!("No browser could be opened from here; the address is above.");
    }
}
