//! Serves the site on this machine alone, with the headers a careful host would send.
//!
//! Documents are read from `rules/` at every request: edit a line, reload, see it. `--as-hosted`
//! serves what was built and nothing else, the service worker included, as the journeys see it.

use crate::ask::ServeOptions;
use crate::place::Place;
use crate::run;
use crate::site::compressed::Coding;
use crate::site::{self, documents, policy, practice, read};
use anyhow::{Context, Result, ensure};
use axum::Router;
use axum::extract::{Path as FromPath, State};
use axum::http::{HeaderMap, HeaderName, HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use std::io::ErrorKind;
use std::net::{Ipv4Addr, TcpListener};
use std::path::{Path, PathBuf};
use std::process::Command;
use tower_http::services::{ServeDir, ServeFile};
use tower_http::set_header::SetResponseHeaderLayer;

/// `cargo xtask serve`
pub fn serve(place: &Place, options: &ServeOptions) -> Result<()> {
    if !options.no_build {
        site::build(place, options.document.as_deref().unwrap_or(site::DOCUMENT))?;
    }
    ensure!(place.site().join("index.html").exists(), "nothing built yet; leave out --no-build");
    let listener = listen(options.port)?;
    let address = address(&listener)?;
    println!("Continuum is at {address}  (Ctrl-C stops it)");
    if options.open {
        open(&address);
    }
    // In the language that nobody speaks the documents are as they were built.
    let hosted = options.as_hosted || place.is_pseudo();
    until_stopped(listener, if hosted { as_hosted(place)? } else { while_developing(place)? })
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

/// The built site as a careful host serves it: browsers ask whether what they have is current.
pub fn as_hosted(place: &Place) -> Result<Router> {
    with_headers(place, Router::new().fallback_service(files(place)), "no-cache")
}

/// A reload always shows what is there now: nothing is kept, by the browser or a service worker.
fn while_developing(place: &Place) -> Result<Router> {
    let router = Router::new()
        .route(
            "/documents/{file}",
            get(document).with_state((place.rules(), place.language.clone())),
        )
        .route("/practice/{file}", get(stories))
        .route("/read/{edition}/{file}", get(page))
        .with_state(place.rules())
        .route_service(
            "/service-worker.js",
            ServeFile::new(place.web().join("no-service-worker.js")),
        )
        .fallback_service(files(place));
    with_headers(place, router, "no-store")
}

fn files(place: &Place) -> ServeDir {
    ServeDir::new(place.site()).precompressed_br().precompressed_gzip()
}

fn with_headers(place: &Place, router: Router, kept: &'static str) -> Result<Router> {
    let security = HeaderValue::from_str(&policy::for_header())?;
    let router = router.layer(header("content-security-policy", security));
    // Stands for somebody else's page, so it has a policy of its own, in itself.
    let example = ServeFile::new(place.site().join("embed-example.html"));
    let mut router = router.route_service("/embed-example.html", example);
    for (name, value) in policy::HEADERS {
        router = router.layer(header(name, HeaderValue::from_static(value)));
    }
    Ok(router.layer(header("cache-control", HeaderValue::from_static(kept))))
}

fn header(name: &'static str, value: HeaderValue) -> SetResponseHeaderLayer<HeaderValue> {
    SetResponseHeaderLayer::overriding(HeaderName::from_static(name), value)
}

async fn document(
    State((rules, language)): State<(PathBuf, String)>,
    FromPath(file): FromPath<String>,
    headers: HeaderMap,
) -> Response {
    let bytes = |rules: &Path, edition: &str| documents::bytes(rules, edition, &language);
    answer(&rules, &file, &headers, bytes)
}

async fn stories(
    State(rules): State<PathBuf>,
    FromPath(file): FromPath<String>,
    headers: HeaderMap,
) -> Response {
    answer(&rules, &file, &headers, practice::bytes)
}

/// What `bytes` makes of the edition that a file is named after.
fn answer(
    rules: &Path,
    file: &str,
    headers: &HeaderMap,
    bytes: impl FnOnce(&Path, &str) -> Result<Vec<u8>>,
) -> Response {
    let known = documents::editions(rules).unwrap_or_default();
    let name = file.strip_suffix(documents::ENDING).and_then(|name| name.strip_suffix('.'));
    let edition = name.filter(|name| known.iter().any(|known| known == name));
    let Some(edition) = edition else {
        return (StatusCode::NOT_FOUND, "no such document").into_response();
    };
    match bytes(rules, edition) {
        Ok(bytes) => compressed(bytes, headers),
        Err(error) => (StatusCode::INTERNAL_SERVER_ERROR, format!("{error:#}")).into_response(),
    }
}

/// A page of a published document, made now.
async fn page(
    State(rules): State<PathBuf>,
    FromPath((edition, file)): FromPath<(String, String)>,
) -> Response {
    let known = documents::editions(&rules).unwrap_or_default();
    if !known.contains(&edition) {
        return (StatusCode::NOT_FOUND, "no such document").into_response();
    }
    match read::published(&rules, &edition) {
        Ok(Some(files)) => match files.into_iter().find(|one| one.name == file) {
            Some(file) => ([(header::CONTENT_TYPE, kind(&file.name))], file.text).into_response(),
            None => (StatusCode::NOT_FOUND, "no such page").into_response(),
        },
        Ok(None) => (StatusCode::NOT_FOUND, "the document has mistakes; the check names them")
            .into_response(),
        Err(error) => (StatusCode::INTERNAL_SERVER_ERROR, format!("{error:#}")).into_response(),
    }
}

fn kind(file: &str) -> &'static str {
    match file.rsplit('.').next() {
        Some("css") => "text/css",
        Some("js") => "text/javascript",
        Some("json") => "application/json",
        Some("svg") => "image/svg+xml",
        _ => "text/html; charset=utf-8",
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
