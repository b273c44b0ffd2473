//! The archive that a document is: its parts and how they hang together.

use std::io::{Cursor, Write};

use quick_xml::escape::escape;
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, ZipWriter};

use super::styles;
use super::xml::clean;
use crate::document::Document;

pub const MAIN: &str = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
pub const RELATIONS: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE: &str = "http://schemas.openxmlformats.org/package/2006";
const HEAD: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";

/// The file. `links` are the addresses that the body leads to: `rId` and 101 more than the index. `counted` is how many of its lists count.
pub fn bytes(document: &Document, body: &str, line: usize, links: &[String], counted: usize) -> Vec<u8> {
    let parts = [
        ("[Content_Types].xml", content_types()),
        (
            "_rels/.rels",
            relations(
                &[("officeDocument", "word/document.xml"), ("extended-properties", "docProps/app.xml")],
                true,
                &[],
            ),
        ),
        (
            "docProps/app.xml",
            format!(
                "{HEAD}<Properties xmlns=\"http://schemas.openxmlformats.org/officeDocument/2006/extended-properties\"><Application>planc</Application></Properties>"
            ),
        ),
        ("docProps/core.xml", core(document)),
        ("word/document.xml", body.to_string()),
        ("word/styles.xml", styles::part(&document.language).replace("LINE", &line.to_string())),
        ("word/numbering.xml", numbering(counted)),
        (
            "word/settings.xml",
            format!(
                "{HEAD}<w:settings xmlns:w=\"{MAIN}\"><w:compat><w:compatSetting w:name=\"compatibilityMode\" w:uri=\"http://schemas.microsoft.com/office/word\" w:val=\"15\"/></w:compat></w:settings>"
            ),
        ),
        ("word/footer1.xml", footer(document)),
        (
            "word/_rels/document.xml.rels",
            relations(
                &[
                    ("styles", "styles.xml"),
                    ("numbering", "numbering.xml"),
                    ("settings", "settings.xml"),
                    ("footer", "footer1.xml"),
                ],
                false,
                links,
            ),
        ),
    ];
    let mut archive = ZipWriter::new(Cursor::new(Vec::new()));
    // One day for all, so that the same document is the same file.
    let options = SimpleFileOptions::default()
        .compression_method(CompressionMethod::Deflated)
        .last_modified_time(DateTime::default());
    for (name, text) in parts {
        let written = archive
            .start_file(name, options)
            .map_err(|_| ())
            .and_then(|()| archive.write_all(text.as_bytes()).map_err(|_| ()));
        written.expect("memory takes all that is written to it");
    }
    archive.finish().expect("memory takes all that is written to it").into_inner()
}

fn content_types() -> String {
    let word = "application/vnd.openxmlformats-officedocument.wordprocessingml";
    let mut types = format!(
        "{HEAD}<Types xmlns=\"{PACKAGE}/content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Default Extension=\"xml\" ContentType=\"application/xml\"/>"
    );
    for (part, kind) in [
        ("document", "document.main"),
        ("styles", "styles"),
        ("numbering", "numbering"),
        ("settings", "settings"),
        ("footer1", "footer"),
    ] {
        types.push_str(&format!("<Override PartName=\"/word/{part}.xml\" ContentType=\"{word}.{kind}+xml\"/>"));
    }
    types.push_str("<Override PartName=\"/docProps/core.xml\" ContentType=\"application/vnd.openxmlformats-package.core-properties+xml\"/><Override PartName=\"/docProps/app.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.extended-properties+xml\"/></Types>");
    types
}

fn relations(parts: &[(&str, &str)], has_core: bool, links: &[String]) -> String {
    let mut relations = format!("{HEAD}<Relationships xmlns=\"{PACKAGE}/relationships\">");
    for (index, (kind, target)) in parts.iter().enumerate() {
        relations.push_str(&format!(
            "<Relationship Id=\"rId{}\" Type=\"{RELATIONS}/{kind}\" Target=\"{target}\"/>",
            index + 1
        ));
    }
    if has_core {
        relations.push_str(&format!("<Relationship Id=\"rId9\" Type=\"{PACKAGE}/relationships/metadata/core-properties\" Target=\"docProps/core.xml\"/>"));
    }
    for (index, address) in links.iter().enumerate() {
        relations.push_str(&format!(
            "<Relationship Id=\"rId{}\" Type=\"{RELATIONS}/hyperlink\" Target=\"{}\" TargetMode=\"External\"/>",
            index + 101,
            escape(address.as_str())
        ));
    }
    relations.push_str("</Relationships>");
    relations
}

fn core(document: &Document) -> String {
    let clean = clean(&document.title);
    let (title, language, day) = (escape(clean.as_str()), escape(document.language.as_str()), document.as_of);
    format!(
        "{HEAD}<cp:coreProperties xmlns:cp=\"{PACKAGE}/metadata/core-properties\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\" xmlns:dcterms=\"http://purl.org/dc/terms/\" xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\"><dc:title>{title}</dc:title><dc:language>{language}</dc:language><dcterms:created xsi:type=\"dcterms:W3CDTF\">{day}T00:00:00Z</dcterms:created><dcterms:modified xsi:type=\"dcterms:W3CDTF\">{day}T00:00:00Z</dcterms:modified></cp:coreProperties>"
    )
}

/// The first list has bullets; each list that counts has a number of its own, so that it begins anew.
fn numbering(counted: usize) -> String {
    let mut numbering = format!("{HEAD}<w:numbering xmlns:w=\"{MAIN}\">");
    for (id, format, text) in [(0, "bullet", "•"), (1, "decimal", "")] {
        numbering
            .push_str(&format!("<w:abstractNum w:abstractNumId=\"{id}\"><w:multiLevelType w:val=\"multilevel\"/>"));
        for level in 0..9 {
            let text = if text.is_empty() { format!("%{}.", level + 1) } else { text.to_string() };
            numbering.push_str(&format!(
                "<w:lvl w:ilvl=\"{level}\"><w:start w:val=\"1\"/><w:numFmt w:val=\"{format}\"/><w:lvlText w:val=\"{text}\"/><w:lvlJc w:val=\"left\"/><w:pPr><w:ind w:left=\"{}\" w:hanging=\"360\"/></w:pPr></w:lvl>",
                (level + 1) * 360
            ));
        }
        numbering.push_str("</w:abstractNum>");
    }
    numbering.push_str("<w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num>");
    for id in 2..counted + 2 {
        numbering.push_str(&format!("<w:num w:numId=\"{id}\"><w:abstractNumId w:val=\"1\"/><w:lvlOverride w:ilvl=\"0\"><w:startOverride w:val=\"1\"/></w:lvlOverride></w:num>"));
    }
    numbering.push_str("</w:numbering>");
    numbering
}

/// Title, and the number of the page of how many.
fn footer(document: &Document) -> String {
    let field = |name: &str| format!("<w:fldSimple w:instr=\" {name} \"><w:r><w:t>1</w:t></w:r></w:fldSimple>");
    let clean = clean(&document.title);
    format!(
        "{HEAD}<w:ftr xmlns:w=\"{MAIN}\"><w:p><w:pPr><w:pStyle w:val=\"Footer\"/></w:pPr><w:r><w:t xml:space=\"preserve\">{} · </w:t></w:r>{}<w:r><w:t xml:space=\"preserve\"> / </w:t></w:r>{}</w:p></w:ftr>",
        escape(clean.as_str()),
        field("PAGE"),
        field("NUMPAGES")
    )
}
