//! How paragraphs look: the styles that a word processor knows by these names, so that its own tools find the headings.

/// Styles of the cells of tables, from few columns to many.
pub const CELLS: [&str; 3] = ["TableText", "TableTextSmall", "TableTextTiny"];

/// The part `word/styles.xml`, for a document in `language`.
pub fn part(language: &str) -> String {
    let mut styles = format!(
        r#"<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Calibri" w:hAnsi="Calibri" w:cs="Calibri" w:eastAsia="Calibri"/><w:sz w:val="22"/><w:szCs w:val="22"/><w:lang w:val="{}"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:after="120" w:line="264" w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults>"#,
        quick_xml::escape::escape(language)
    );
    styles.push_str(r#"<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/></w:style>"#);
    paragraph(
        &mut styles,
        "Title",
        "Title",
        r#"<w:keepNext/><w:spacing w:before="0" w:after="80"/>"#,
        r#"<w:b/><w:color w:val="1F3864"/><w:sz w:val="44"/>"#,
    );
    paragraph(
        &mut styles,
        "Subtitle",
        "Subtitle",
        r#"<w:spacing w:after="80"/>"#,
        r#"<w:color w:val="404040"/><w:sz w:val="26"/>"#,
    );
    for (level, size) in [(1, 32), (2, 26), (3, 24), (4, 22), (5, 22), (6, 22)] {
        let shape = format!(
            r#"<w:keepNext/><w:keepLines/><w:spacing w:before="{}" w:after="100"/><w:outlineLvl w:val="{}"/>"#,
            if level == 1 { 360 } else { 240 },
            level - 1
        );
        let look = format!(r#"<w:b/><w:color w:val="1F3864"/><w:sz w:val="{size}"/>"#);
        paragraph(&mut styles, &format!("Heading{level}"), &format!("heading {level}"), &shape, &look);
    }
    for level in 1..=3 {
        let shape = format!(
            r#"<w:tabs><w:tab w:val="right" w:leader="dot" w:pos="LINE"/></w:tabs><w:spacing w:after="40"/><w:ind w:left="{}"/>"#,
            (level - 1) * 240
        );
        paragraph(&mut styles, &format!("TOC{level}"), &format!("toc {level}"), &shape, "");
    }
    paragraph(
        &mut styles,
        "Caption",
        "caption",
        r#"<w:keepNext/><w:spacing w:before="120" w:after="60"/>"#,
        r#"<w:b/><w:sz w:val="20"/>"#,
    );
    paragraph(&mut styles, "ListParagraph", "List Paragraph", r#"<w:spacing w:after="60"/>"#, "");
    paragraph(&mut styles, "Quote", "Quote", r#"<w:ind w:left="567" w:right="567"/>"#, "<w:i/>");
    paragraph(
        &mut styles,
        "Note",
        "Note",
        r#"<w:pBdr><w:left w:val="single" w:sz="18" w:space="8" w:color="8EAADB"/></w:pBdr><w:spacing w:before="120"/><w:ind w:left="227"/>"#,
        r#"<w:color w:val="404040"/><w:sz w:val="20"/>"#,
    );
    for (name, size) in CELLS.iter().zip([19, 17, 15]) {
        paragraph(
            &mut styles,
            name,
            name,
            r#"<w:spacing w:before="20" w:after="20" w:line="240" w:lineRule="auto"/>"#,
            &format!(r#"<w:sz w:val="{size}"/>"#),
        );
    }
    paragraph(
        &mut styles,
        "Footer",
        "footer",
        r#"<w:spacing w:after="0"/><w:jc w:val="right"/>"#,
        r#"<w:color w:val="595959"/><w:sz w:val="18"/>"#,
    );
    styles.push_str(r#"<w:style w:type="character" w:styleId="Hyperlink"><w:name w:val="Hyperlink"/><w:rPr><w:color w:val="0563C1"/><w:u w:val="single"/></w:rPr></w:style>"#);
    styles.push_str(r#"<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar><w:left w:w="85" w:type="dxa"/><w:right w:w="85" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>"#);
    format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<w:styles xmlns:w=\"{}\">{styles}</w:styles>",
        super::package::MAIN
    )
}

fn paragraph(styles: &mut String, id: &str, name: &str, shape: &str, look: &str) {
    styles.push_str(&format!(
        r#"<w:style w:type="paragraph" w:styleId="{id}"><w:name w:val="{name}"/><w:basedOn w:val="Normal"/><w:qFormat/><w:pPr>{shape}</w:pPr><w:rPr>{look}</w:rPr></w:style>"#
    ));
}
