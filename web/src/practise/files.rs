//! Files that a person chooses or drops, read on this device.

use continuum_practise::{Event, File, LARGEST};
use gloo::file::futures::read_as_bytes;
use web_sys::{DragEvent, FileList, HtmlInputElement};
use yew::platform::spawn_local;
use yew::prelude::*;

/// Reads what was chosen in a field, and gives it to `send`. The same file may be chosen again.
pub fn chosen(send: &Callback<Event>) -> Callback<yew::Event> {
    let send = send.clone();
    Callback::from(move |event: yew::Event| {
        let Some(input) = event.target_dyn_into::<HtmlInputElement>() else { return };
        give(input.files(), &send);
        input.set_value("");
    })
}

/// Reads what was dropped.
pub fn dropped(event: &DragEvent, send: &Callback<Event>) {
    event.prevent_default();
    give(event.data_transfer().and_then(|dropped| dropped.files()), send);
}

fn give(files: Option<FileList>, send: &Callback<Event>) {
    let files: Vec<_> =
        files.map(|files| gloo::file::FileList::from(files).to_vec()).unwrap_or_default();
    let send = send.clone();
    spawn_local(async move {
        let mut read = Vec::new();
        for file in files {
            read.push(one(&file).await);
        }
        if !read.is_empty() {
            send.emit(Event::GaveFiles(read));
        }
    });
}

/// No more of a file than tells that it is too large. What cannot be read (a folder, a file that has
/// gone) is an empty one, which is refused by name.
async fn one(file: &gloo::file::File) -> File {
    let most = u64::try_from(LARGEST).unwrap_or(u64::MAX).saturating_add(1);
    let bytes = read_as_bytes(&file.slice(0, file.size().min(most))).await;
    File { name: file.name(), bytes: bytes.unwrap_or_default() }
}
