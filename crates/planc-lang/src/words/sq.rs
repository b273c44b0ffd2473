//! Albanian.
//!
//! No kept library knows its stems. The endings below are those of nouns and adjectives by case, number and definite form, and
//! of the most common verb forms of plans; they are enough to know a word again in another form, which is all that is asked of
//! them. They say nothing of what is a word of its own: *punë* and *punim* stay two words, *punime* and *punim* become one.

use super::{Counted, Language, Listed, Lists, Pairs, Phrase, Phrases, Stemming, instead, phrase};

#[rustfmt::skip]
pub(super) const ALBANIAN: Language = Language {
    tag: "sq",
    name: "Albanian",
    stemming: Stemming::Endings {
        endings: &[
            "imeve", "imesh", "eshem", "imet", "imin", "imit", "uara", "uese", "ueve", "ohet", "ohen", "shem", "shme", "uesh",
            "ojne", "ave", "eve", "ive", "ime", "imi", "oje", "oni", "uar", "ues",
            "et", "at", "it", "in", "im", "en", "es", "se", "te", "ve", "ne", "ja", "je", "on", "oj", "ur", "un", "ut",
            "a", "e", "i", "t", "u",
        ],
        at_least: 4,
    },
    has_marks: true,
    lists: Lists {
        function: Listed::These(&[
            "=as", "=asaj", "=ato", "=atyre", "=dhe", "=do", "=duke", "=e", "=edhe", "=eshte", "=i", "=ishte", "=ja", "=jane", "=jo",
            "=kane", "=ka", "=ku", "=kur", "=kundrejt", "=kunder", "=lidhje", "=me", "=mbi", "=midis", "=ndaj", "=ndermjet", "=ne",
            "=nen", "=nga", "=nje", "=nuk", "=ose", "=pa", "=pas", "=per", "=prej", "=qe", "=sa", "=se", "=si", "=sipas", "=sic",
            "=te", "=tek", "=tij", "=tyre", "=u", "=ve", "=ky", "=kjo", "=keto", "=kete", "=ketij", "=kesaj", "=ai", "=ajo", "=ata",
            "=saj", "=cdo", "=gjitha", "=gjithe", "=deri", "=gjate", "=para", "=nepermjet", "=permes", "=mund",
        ]),
        one: Listed::These(&["=nje"]),
        and: Listed::These(&["=dhe", "=ose", "=edhe"]),

        change: Listed::These(&[
            "forcim*", "=forconi|forcohet|forcohen|forcoje|forcojne|forcuar|forco", "fuqizim*", "=fuqizoni|fuqizohet|fuqizohen|fuqizuar|fuqizoje",
            "permiresim*", "=permiresoni|permiresohet|permiresohen|permiresoje|permiresuar", "=rritja|rritjen|rritjes|rritje|rritet|rriten|rritur|rrisni|rrise",
            "=ulja|uljen|uljes|ulje|ulet|ulen|ulur", "zvogelim*", "reduktim*", "pakesim*", "avancim*", "thellim*", "intensifikim*",
            "konsolidim*", "perforcim*", "=garantimi|garantohet|garantohen",
        ]),
        means: Listed::These(&["=permes", "=nepermjet", "=duke", "=ane", "=anen"]),

        action: Listed::These(&[
            "trajnim*", "trajno*", "=trajnuar", "organizim*", "organizo*", "=organizuar", "=mbajtja|mbajtje|mbajtjen|mbahet|mbahen|mbani",
            "=kryerja|kryerje|kryerjen|kryhet|kryhen|kryeni", "hartim*", "harto*", "=hartuar", "botim*", "boto*", "=botuar", "publikim*", "publiko*",
            "=shtypja|shtypjen|shtypen|shtypet", "=shperndarja|shperndarje|shperndahen|shperndahet", "=blerja|blerje|blihen|blihet",
            "prokurim*", "=pajisja|pajisje|pajisen|pajiset", "=ndertimi|ndertimin|ndertimit|ndertohet|ndertohen|ndertuar|ndertoni",
            "krijim*", "krijo*", "=krijuar", "themelim*", "themelo*", "=themeluar", "=ngritja|ngritje|ngritjen|ngrihet|ngrihen|ngritur",
            "ofrim*", "ofro*", "=ofruar", "miratim*", "mirato*", "=miratuar", "perkthim*", "perktheh*", "zbatim*", "zbato*", "=zbatuar",
            "=pergatitja|pergatitje|pergatiten|pergatitet", "instalim*", "instalo*", "emerim*", "emero*", "realizim*", "realizo*",
            "zhvillim*", "zhvillo*", "monitorim*", "monitoro*",
        ]),
        building: Listed::These(&["zhvillim*", "zhvillo*", "=ngritja|ngritje|ngritjen|ngrihen|ngritur", "krijim*", "=ndertimi|ndertohen", "ofrim*"]),
        ability: Listed::These(&[
            "aftesi*", "kapacitet*", "njohuri*", "vetedij*", "ndergjegj*", "besim*", "bashkepunim*", "qendrueshmeri*", "cilesi*", "qasj*",
            "akses*", "mundesi*", "kusht*", "mjedis*", "kultur*", "siguri*", "pavaresi*", "ekonomi*", "njerezor*",
        ]),
        done: Listed::These(&[
            "=trajnuar|trajnuara", "=mbajtur|mbajtura", "=organizuar|organizuara", "=shtypur|shtypura", "=botuar|botuara",
            "=publikuar|publikuara", "=shperndare|shperndara", "=blere|blera", "=pajisur|pajisura", "=hartuar|hartuara",
            "=miratuar|miratuara", "=krijuar|krijuara", "=themeluar|themeluara", "=ngritur|ngritura", "=ndertuar|ndertuara",
            "=instaluar|instaluara", "=zhvilluar|zhvilluara", "=kryer|kryera", "=prodhuar|prodhuara", "=pergatitur|pergatitura",
            "=perkthyer|perkthyera", "=emeruar|emeruara", "=nenshkruar|nenshkruara", "=lancuar|lancuara", "=hapur|hapura",
            "=perfunduar|perfunduara", "=caktuar|caktuara",
        ]),
        product: Listed::These(&[
            "sistem*", "mekanizm*", "=qender|qendra|qendrat", "komision*", "komitet*", "=ekip|ekipi|ekipe|ekipet", "=regjister|regjistri|regjistrat",
            "=baze|baza", "njesi*", "platform*", "strehe*|streha|strehat", "=zyre|zyra|zyrat", "ligj*", "=strategji|strategjia",
            "=plan|plani|plane|planet", "udhezues*", "manual*", "doracak*", "procedur*", "protokoll*", "kurrikul*", "trajnim*",
            "=punetori|punetoria|punetorite", "seminar*", "fushat*", "takim*", "konferenc*", "=kurs|kursi|kurse|kurset", "fletepalosj*", "broshur*",
            "raport*", "memorandum*", "impiant*", "stacion*", "=rruge|rruga|rruget", "ndertes*", "bibliotek*", "=organ|organi|organe|organet", "rrjet*", "=grup|grupi|grupe|grupet", "=oficere|oficeret|oficereve",
            "profesionist*", "zyrtar*", "mesues*", "gjyqtar*", "prokuror*", "=staf|stafi", "pjesemarres*", "punonjes*", "inspektor*", "nepunes*",
        ]),
        filler: Listed::These(&[
            "aktivitet*", "=plotesisht", "=sukses|suksesshem|suksesshme", "=bere|bera", "=ofruar|ofruara", "=dhene|dhena",
            "=zbatuar|zbatuara", "=realizuar|realizuara", "=implementuar|implementuara",
        ]),

        prepare: Listed::These(&[
            "miratim*", "mirato*", "=miratuar", "hartim*", "harto*", "=pergatitja|pergatitje|pergatitet|pergatiten", "projektim*",
            "=propozimi|propozohet|propozoni", "negocim*", "=negociimi", "planifikim*", "rekomandim*", "nenshkrim*", "=nenshkruhet",
            "=rishikimi|rishikohet|rishikim", "=shqyrtimi", "zhvillim*", "emerim*", "emero*", "=ndryshimi|plotesimi",
        ]),
        about: Listed::These(&["=me", "=mbi", "=midis", "=ndaj", "=ne", "=nga", "=per", "=prej"]),
        telling: Listed::These(&["raport*", "monitorim*", "vleresim*", "diskutim*", "koordinim*", "bashkerendim*", "mbikeqyrj*"]),
        carried_out: Listed::These(&[
            "=zbatuar|zbatuara", "=zbatohet|zbatohen", "=implementuar|implementuara", "=implementohet|implementohen",
        ]),
        carry_out: Listed::These(&["zbatim*", "zbato*", "implementim*", "realizim*", "=nisja|nisje", "perdorim*"]),
        party: Listed::These(&[
            "gjyqtar*", "prokuror*", "=oficere|oficeret|oficereve|police|policet|policeve", "mesues*", "punonjes*", "=mjek|mjeke|mjeket|mjekeve",
            "infermier*", "=prinder|prinderit|prinderve", "=femije|femijet|femijeve", "=djem|djemte|djemve", "=vajza|vajzat|vajzave",
            "=gra|grate|grave", "=burra|burrat|burrave", "=persona|personat|personave|njerez|njerezit|njerezve", "nxenes*", "student*", "gazetar*", "avokat*",
            "inspektor*", "punedhenes*", "psikolog*", "perkthyes*", "fermer*", "shofer*", "refugjat*",
            "mjedis*|objekt*|lokal*|vendeve|vendet", "=shkolla|shkollat|shkollave", "=komuna|komunat|komunave|bashki|bashkite|bashkive",
            "=spitale|spitalet|spitaleve", "bibliotekar*", "=kujdestare|kujdestaret|kujdestareve",
        ]),
        collective: Listed::These(&[
            "pjesemarres*", "profesionist*", "zyrtar*", "=staf|stafi|stafit", "anetar*", "specialist*", "perfitues*",
            "=persona|personat|personave|njerez|njerezit|njerezve", "=familje|familjet|familjeve", "institucion*",
        ]),

        broadcast: Listed::These(&["=transmetohet|transmetohen|transmetuar|transmetim|transmetimi|transmetime"]),

        costly: Listed::These(&[
            "trajnim*", "trajno*", "=punetori|punetoria|punetorive", "seminar*", "fushat*", "transmetim*", "shtypj*", "=blerja|blerje",
            "=prokurimi|prokurim", "=pajisja|pajisje|pajisjes|pajisjeve", "ndertim*", "ndertoh*", "rikonstruksion*", "renovim*", "=patrullimi|patrullime|patrullimeve",
            "instalim*",
        ]),

        vague: Listed::These(&[
            "=ndjeshem|ndjeshme", "=dukshem|dukshme", "=konsiderueshem|konsiderueshme", "=permiresuar|permiresuara", "=mjaftueshem|mjaftueshme",
            "=duhur|duhura", "=efektiv|efektive|efektivisht", "=efikas|efikase", "=rregullt|rregullta|rregullisht", "=fuqizuar|fuqizuara",
            "=forcuar|forcuara", "=funksional|funksionale", "=kenaqshem|kenaqshme", "=pershtatshem|pershtatshme", "=adekuat|adekuate",
        ]),
        not_vague: Listed::These(&[
            "buxhet*", "migr*", "arsim*", "shkoll*", "=statusi|statusit|status", "ushtri*", "seanc*", "emigr*", "punesim*",
        ]),
        deadline: Listed::These(&["=deri"]),
        deadline_fill: Listed::These(&["=ne", "=me", "=te", "=se", "=fund|fundi|fundin", "=viti|vitit|vitin", "=mes|mesi", "=fillim|fillimi"]),
        rise: Listed::These(&[
            "=rritja|rritje|rritjes|rritjen|rritur|rritet|rriten", "=ulja|ulje|uljes|uljen|ulur|ulet|ulen",
            "=zvogelimi|zvogelim|zvogelimit|zvogeluar|zvogelohet", "=reduktimi|reduktim|reduktimit|reduktuar", "=shtimi|shtim|shtuar|shtohet",
            "=pakesimi|pakesim|pakesuar", "=renie|renia", "=permiresimi|permiresim",
        ]),
        fall: Listed::These(&[
            "=ulja|ulje|uljes|uljen|ulur|ulet|ulen", "=zvogelimi|zvogelim|zvogelimit|zvogeluar|zvogelohet",
            "=reduktimi|reduktim|reduktimit|reduktuar", "=pakesimi|pakesim|pakesuar", "=renie|renia",
        ]),
        by_amount: Listed::These(&["=me", "=per", "=prej"]),
        to_amount: Listed::These(&["=ne"]),
        percent: Listed::These(&["=perqind|perqindje", "=qind"]),
        counting: Listed::These(&["=numri|numer|numrit", "=perqindja|perqindje", "=pjesa", "=nje", "=i", "=ri", "=re", "=niveli"]),
        relative: Listed::These(&["=qe", "=cilat", "=cilet", "=cili", "=cila", "=ku"]),

        year: Listed::These(&["=viti|vitin|vitit|vitet|viteve|vit", "=periudhen|periudha", "=fund|fundi", "=ne", "=deri", "=gjate"]),
        of: Listed::These(&["=e", "=i", "=se", "=te", "=per"]),
        money: Listed::These(&["lekë", "lek"]),
        roman: Listed::These(&["shekull", "shekulli"]),
        fill_in: Listed::These(&[
            "lista", "emri", "emrat", "numri", "shuma", "viti", "vendos", "vendosni", "shto", "shtoni", "plotëso", "plotësoni",
            "shkruaj", "shkruani", "institucioni", "institucionet", "titulli", "shteti",
        ]),

        undecided: Listed::These(&["do të përcaktohet", "do të caktohet", "për t'u përcaktuar"]),
        bodies: Listed::These(&[
            "agjencitë", "aktorët", "aktorë", "autoritete", "autoritetet", "bashkitë", "institucione", "institucionet", "ministritë",
            "ojq-të", "organe", "organet", "organizata", "organizatat", "palët", "partnerë", "partnerët", "shërbimet", "strukturat",
        ]),
        uncertain: Listed::These(&[
            "gjithë", "gjitha", "interesuar", "interesuara", "kompetent", "kompetente", "ndryshme", "përfshira", "përgjegjës",
            "përgjegjëse", "përkatës", "përkatëse", "relevante", "tjera", "tjerë",
        ]),
        beside_bodies: Listed::These(&[
            "civile", "dhe", "e", "i", "institucion", "institucioni", "kombëtare", "listoni", "lokale", "me", "ministria",
            "ndërkombëtare", "në", "nga", "nivel", "ojq", "organ", "organi", "ose", "privat", "publike", "qendrore", "renditni", "së",
            "shoqërisë", "shtetëror", "shtetërore", "të",
        ]),
        civil_society: Listed::These(&["shoqëria civile", "shoqërisë civile", "shoqërinë civile", "joqeveritar", "jo-qeveritar"]),
        civil_society_short: Listed::These(&["ojq", "ojqve", "ojqtë", "ojf"]),
    },
    phrases: Phrases {
        at_least: Listed::These(&[phrase("=te =pakten"), phrase("=se =paku"), phrase("=jo =me =pak =se"), phrase("=minimumi")]),
        focus: Listed::These(&[
            phrase("=fokus|vemendje|theks|kujdes =vecante"), phrase("=vecanerisht"), phrase("=ne =vecanti"), phrase("=sidomos"),
            phrase("=ne =radhe =te =pare"), phrase("=fokus|fokusuar =te|tek|ne"), phrase("=para =se =gjithash"),
        ]),
        illegal: Listed::These(&[
            instead("migracion*|migrim*|imigracion*|emigracion*|emigrim*|migrant*|emigrant*|imigrant* {=paligjshem}", &["parregullt"]),
            instead("migracion*|migrim*|imigracion*|emigracion*|emigrim*|migrant*|emigrant*|imigrant* {=paligjshme}", &["parregullt", "parregullta"]),
            instead("migracion*|migrim*|imigracion*|emigracion*|emigrim*|migrant*|emigrant*|imigrant* {=ilegal}", &["i parregullt"]),
            instead("migracion*|migrim*|imigracion*|emigracion*|emigrim*|migrant*|emigrant*|imigrant* {=ilegale}", &["të parregullt", "të parregullta"]),
            instead("migracion*|migrim*|imigracion*|emigracion*|emigrim*|migrant*|emigrant*|imigrant* {=klandestin|klandestine}", &["i parregullt", "të parregullt"]),
        ]),
        stigma: Listed::These(&[
            instead("prostitut*", &["persona në prostitucion"]),
            instead("=prostitucion|prostitucioni|prostitucionin|prostitucionit =femijeve|femijesh|miturish", &["shfrytëzimi seksual i fëmijëve"]),
            instead("=pornografi|pornografia|pornografine|pornografise =femije|femijesh|femijeve|mitur|miturish", &["material i abuzimit seksual të fëmijëve"]),
            instead("magjup*|gabel*|arixhi*", &["romë", "egjiptianë"]),
            instead("handikap*", &["persona me aftësi të kufizuara"]),
            Phrase { words: "=invalid|invalide|invalidet|invalideve", instead: &["persona me aftësi të kufizuara"],
                unless_beside: &["=lufte|luftes|pune|punes|shoqata|shoqates|paraplegjike"] },
            instead("narkoman*", &["persona që përdorin drogë"]),
            instead("=lypes|lypesit|lypesve|lypsa|lypsat|lypsare|lypsaret|lypsareve", &["persona që lypin", "persona të detyruar të lypin"]),
            instead("=vonuar|prapambetur|retarduar =mendor|mendore|menderisht", &["persona me aftësi të kufizuar intelektuale"]),
            instead("=pijanece|alkoolike|alkoolistet", &["persona me varësi nga alkooli"]),
            instead("=endacake|vagabonde", &["persona të pastrehë"]),
            instead("=asocial|asociale|antisociale", &["persona ose familje në nevojë"]),
        ]),
        by_sex: Listed::These(&[
            instead("=sipas {=seksit}", &["gjinisë"]), instead("{=seksit} =dhe =moshes", &["gjinisë"]), instead("=moshes =dhe {=seksit}", &["gjinisë"]),
        ]),
        by_gender: Listed::These(&[
            instead("=sipas {=gjinise}", &["seksit"]), instead("{=gjinise} =dhe =moshes", &["seksit"]), instead("=moshes =dhe {=gjinise}", &["seksit"]),
        ]),
        ambiguous: Listed::These(&[
            instead("raport*|takim*|mbledhj*|seanc*|rishikim*|monitorim*|vleresim* {=dyvjecar|dyvjecare}", &["gjashtëmujor", "çdo dy vjet"]),
            instead("raport*|takim*|mbledhj*|seanc*|rishikim*|monitorim*|vleresim* {=dyvjetor|dyvjetore}", &["gjashtëmujor", "çdo dy vjet"]),
        ]),
    },
    pairs: Pairs {
        events: Listed::These(&[
            ("=trajnim|trajnimi|trajnimit|trajnimin", "=trajnime|trajnimet|trajnimeve|trajnimesh"),
            ("=takim|takimi|takimit|takimin", "=takime|takimet|takimeve|takimesh"),
            ("=seminar|seminari|seminarit|seminarin", "=seminare|seminaret|seminareve"),
            ("=kurs|kursi|kursit|kursin", "=kurse|kurset|kurseve"),
            ("=fushate|fushaten|fushates", "=fushatat|fushatave"),
            ("=konference|konferencen|konferences", "=konferencat|konferencave"),
            ("=vizite|viziten|vizites", "=vizitat|vizitave"),
            ("=studim|studimi|studimit|studimin", "=studime|studimet|studimeve"),
            ("=ankete|anketen|anketes", "=anketat|anketave"),
            ("=raport|raporti|raportit|raportin", "=raporte|raportet|raporteve"),
            ("=doracak|doracaku|doracakut|doracakun", "=doracake|doracaket|doracakeve"),
            ("=seance|seancen|seances", "=seancat|seancave"),
            ("=forum|forumi|forumit|forumin", "=forume|forumet|forumeve"),
            ("=ushtrim|ushtrimi|ushtrimit|ushtrimin", "=ushtrime|ushtrimet|ushtrimeve"),
        ]),
        groups: Listed::These(&[
            ("children", &["=femije|femija|femijet|femijeve|femijes|mitur|miturit|miturve"]), ("girls", &["=vajza|vajzat|vajzave"]),
            ("boys", &["=djem|djemte|djemve"]), ("women", &["=gra|grate|grave|grua|gruas"]), ("men", &["=burra|burrat|burrave"]),
            ("migrants", &["migrant*"]), ("refugees", &["refugjat*|azilkerkues*"]), ("minorities", &["minoritet*|pakic*|rome|romet|romeve"]),
            ("persons-with-disabilities", &["=kufizuara|kufizuar"]), ("unaccompanied-children", &["=pashoqeruar"]),
        ]),
    },
    counted: Counted {
        events: Listed::These(&[
            "ceremoni", "ceremonia", "dëgjim", "dëgjime", "konferencë", "konferenca", "mbledhje", "ngjarje", "punëtori",
            "seancë", "seanca", "seminar", "seminare", "takim", "takime", "trajnim", "trajnime", "tryezë", "tryeza",
            "ushtrim", "ushtrime", "vizitë", "vizita",
        ]),
        papers: Listed::These(&[
            "buletin", "buletine", "pasqyrë", "pasqyra", "raport", "raporte", "rishikim", "rishikime",
        ]),
        things: Listed::These(&[
            "broshurë", "broshura", "ditë", "doracak", "doracakë", "dokument", "dokumente", "fletushkë", "fletushka",
            "javë", "kurs", "kurse", "manual", "manuale", "material", "materiale", "modul", "module", "orë", "plan",
            "plane", "program", "programe", "raund", "raunde", "test", "teste", "udhëzues", "video", "vend", "vende",
        ]),
        people: Listed::These(&[
            "fëmijë", "gjyqtar", "gjyqtarë", "mësues", "mësuesë", "nxënës", "oficer", "oficerë", "person", "persona",
            "pjesëmarrës", "polic", "policë", "profesionist", "profesionistë", "prokuror", "prokurorë", "punonjës",
            "student", "studentë", "zyrtar", "zyrtarë",
        ]),
    },
};
