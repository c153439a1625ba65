//! Each file of the site twice more, compressed, for servers that look for it.

use super::up_to_date::sorted;
use anyhow::Result;
use flate2::{Compression, write::GzEncoder};
use std::ffi::OsStr;
use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};

/// A way of compressing that browsers know.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Coding {
    /// What every browser of the last years asks for.
    Brotli,
    /// What all of them can read.
    Gzip,
}

impl Coding {
    /// The better one first.
    pub const ALL: [Self; 2] = [Self::Brotli, Self::Gzip];

    /// The ending of a compressed twin, which is also its name in a header for brotli.
    fn ending(self) -> &'static str {
        match self {
            Self::Brotli => "br",
            Self::Gzip => "gz",
        }
    }

    /// Its name in `Accept-Encoding` and `Content-Encoding`.
    pub fn name(self) -> &'static str {
        match self {
            Self::Brotli => "br",
            Self::Gzip => "gzip",
        }
    }

    /// As small as it gets.
    pub fn compress(self, bytes: &[u8]) -> Result<Vec<u8>> {
        match self {
            Self::Brotli => brotli(bytes),
            Self::Gzip => gzip(bytes),
        }
    }
}

/// Compresses what is newer than its compressed twins, and drops twins left alone.
pub fn build(folder: &Path) -> Result<()> {
    for path in sorted(folder)? {
        if path.is_dir() {
            build(&path)?;
        } else if Coding::ALL
            .iter()
            .any(|coding| path.extension() == Some(OsStr::new(coding.ending())))
        {
            drop_if_alone(&path)?;
        } else {
            for coding in Coding::ALL {
                bring_up_to_date(&path, coding)?;
            }
        }
    }
    Ok(())
}

fn bring_up_to_date(path: &Path, coding: Coding) -> Result<()> {
    let twin = twin(path, coding);
    if !is_current(path, &twin)? {
        fs::write(twin, coding.compress(&fs::read(path)?)?)?;
    }
    Ok(())
}

fn gzip(bytes: &[u8]) -> Result<Vec<u8>> {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::best());
    encoder.write_all(bytes)?;
    Ok(encoder.finish()?)
}

/// At its strongest setting, with a window that holds the largest file.
fn brotli(bytes: &[u8]) -> Result<Vec<u8>> {
    let mut compressed = Vec::new();
    let mut writer = brotli::CompressorWriter::new(&mut compressed, 4096, 11, 22);
    writer.write_all(bytes)?;
    drop(writer);
    Ok(compressed)
}

/// `site.css` → `site.css.gz`
fn twin(path: &Path, coding: Coding) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(".");
    name.push(coding.ending());
    name.into()
}

fn drop_if_alone(twin: &Path) -> Result<()> {
    if !twin.with_extension("").exists() {
        fs::remove_file(twin)?;
    }
    Ok(())
}

fn is_current(path: &Path, twin: &Path) -> Result<bool> {
    let Ok(twin) = fs::metadata(twin) else { return Ok(false) };
    Ok(twin.modified()? > fs::metadata(path)?.modified()?)
}

#[cfg(test)]
mod tests {
    use super::Coding;

    #[test]
    fn both_ways_make_a_text_smaller() {
        let text = "a child, a parent, a child; ".repeat(40);
        for coding in Coding::ALL {
            let compressed = coding.compress(text.as_bytes()).expect("memory can be written to");
            assert!(compressed.len() * 4 < text.len(), "{coding:?}");
        }
    }
}
