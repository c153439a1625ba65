//! Writes the words of the language that is built: `CONTINUUM_LANGUAGE`, which is `en` when it is
//! not set, another file beside `en.ftl` by its name, or `pseudo`.

use continuum_catalogue::{Catalogue, disagreements, pseudo, read, rust, written};
use std::path::Path;
use std::{env, fs, process};

fn main() {
    println!("cargo:rerun-if-env-changed=CONTINUUM_LANGUAGE");
    let language = env::var("CONTINUUM_LANGUAGE").unwrap_or_else(|_| "en".to_owned());
    match catalogue(&language) {
        Ok(catalogue) => write(&catalogue),
        Err(mistakes) => {
            eprintln!("{mistakes}");
            process::exit(1);
        }
    }
}

fn catalogue(language: &str) -> Result<Catalogue, String> {
    let english = file("en")?;
    match language {
        "en" => Ok(english),
        "pseudo" => Ok(pseudo(&english)),
        language => {
            let translation = file(language)?;
            let mistakes = disagreements(&english, &translation);
            if mistakes.is_empty() { Ok(translation) } else { Err(written(&mistakes)) }
        }
    }
}

fn file(language: &str) -> Result<Catalogue, String> {
    let name = format!("{language}.ftl");
    println!("cargo:rerun-if-changed={name}");
    let path = format!("crates/words/{name}");
    let text = fs::read_to_string(&name)
        .map_err(|error| format!("{path}: {error}; `CONTINUUM_LANGUAGE` is `{language}`"))?;
    read(&path, language, &text).map_err(|mistakes| written(&mistakes))
}

fn write(catalogue: &Catalogue) {
    let folder = env::var("OUT_DIR").expect("Cargo says where to write");
    let file = Path::new(&folder).join("words.rs");
    fs::write(file, rust(catalogue)).expect("Cargo's folder can be written to");
}
