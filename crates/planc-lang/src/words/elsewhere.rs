//! Words of forms that were not filled in, in languages that have no file of their own yet: TXT-01 looks for them in every text.

/// First words of what is to be filled in.
#[rustfmt::skip]
pub const FILL_IN_ELSEWHERE: &[&str] = &[
    // Bosnian, Croatian, Montenegrin, Serbian
    "spisak", "popis", "ime", "imena", "naziv", "nazivi", "datum", "broj", "iznos", "godina", "unijeti",
    "unesite", "upisati", "navesti", "dodati", "institucija", "država", "списак", "попис", "назив", "датум",
    "број", "износ", "година", "унети", "унесите", "навести",
    // Macedonian
    "листа", "име", "внесете", "наведете", "додадете", "институција",
    // French, Spanish, Portuguese, Romanian
    "liste", "nom", "noms", "insérer", "indiquer", "préciser", "montant", "nombre", "année", "titre",
    "nombres", "insertar", "fecha", "número", "importe", "año", "título", "indicar", "especificar",
    "completar", "inserir", "nome", "listă", "nume", "introduceți", "completați",
    // German
    "einfügen", "ergänzen", "datum", "anzahl", "betrag",
    // Russian, Ukrainian
    "список", "указать", "вставить", "дата", "название", "вказати", "вставити", "назва",
];

/// Money in words.
pub const MONEY_ELSEWHERE: &[&str] = &["eura", "evra", "denars", "dinars"];

/// What is numbered in Roman numerals.
pub const COUNTED_ELSEWHERE: &[&str] = &["vek", "век"];
