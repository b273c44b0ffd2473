//! English.

use super::{Counted, Language, Listed, Lists, Pairs, Phrase, Phrases, Stemming, instead, phrase};

#[rustfmt::skip]
pub(super) const ENGLISH: Language = Language {
    tag: "en",
    name: "English",
    stemming: Stemming::Snowball("english"),
    has_marks: false,
    lists: Lists {
        // Those that Albanian has as well once its marks are off (as, do, me, ne, per, se, te) are known to be of both.
        function: Listed::These(&[
            "=a", "=an", "=and", "=all", "=any", "=are", "=as", "=at", "=be", "=been", "=being", "=both", "=by", "=can", "=do", "=each",
            "=for", "=from", "=has", "=have", "=her", "=his", "=how", "=if", "=in", "=into", "=is", "=it", "=its", "=me", "=more",
            "=not", "=of", "=on", "=or", "=our", "=out", "=over", "=per", "=shall", "=should", "=so", "=such", "=than", "=that",
            "=the", "=their", "=them", "=these", "=they", "=this", "=those", "=to", "=under", "=up", "=was", "=were", "=what", "=when",
            "=where", "=which", "=who", "=whom", "=whose", "=will", "=with", "=within",
        ]),
        one: Listed::These(&["=a", "=an", "=one", "=single"]),
        and: Listed::These(&["=and", "=or"]),

        change: Listed::These(&[
            "=strengthen|strengthening|strengthened", "=improve|improving|improvement|improved", "=increase|increasing|increased",
            "=enhance|enhancing|enhancement|enhanced", "=raise|raising", "=reduce|reducing|reduction", "=ensure|ensuring",
            "=boost|boosting", "=foster|fostering", "=empower|empowering|empowerment", "=deepen|deepening", "=decrease|decreasing",
            "=reinforce|reinforcing|reinforcement", "=consolidate|consolidating|consolidation", "=intensify|intensifying|intensification",
            "=minimise|minimising|minimize|minimizing", "=maximise|maximising|maximize|maximizing", "=guarantee|guaranteeing",
            "=advance|advancing|advancement", "=capacity",
        ]),
        means: Listed::These(&["=by", "=through", "=via", "=using"]),

        action: Listed::These(&[
            "=train|training", "=organise|organising|organize|organizing", "=hold|holding",
            "=conduct|conducting", "=carry|carrying", "=print|printing", "=publish|publishing|publication",
            "=distribute|distributing|distribution", "=draft|drafting", "=write|writing", "=prepare|preparing|preparation",
            "=translate|translating", "=purchase|purchasing", "=buy|buying", "=procure|procuring", "=equip|equipping",
            "=build|building", "=construct|constructing", "=install|installing", "=deliver|delivering", "=launch|launching",
            "=produce|producing", "=adopt|adopting|adoption", "=appoint|appointing", "=hire|hiring", "=compile|compiling", "=draw",
            "=set|setting", "=establish|establishing|establishment", "=create|creating|creation", "=develop|developing",
            "=provide|providing|provision", "=implement|implementing|implementation", "=run|running", "=monitor|monitoring",
        ]),
        building: Listed::These(&["=build|building", "=develop|developing", "=create|creating|creation", "=provide|providing"]),
        ability: Listed::These(&[
            "=ability|abilities", "access", "awareness", "=capability|capabilities|capacity|capacities", "competence", "=condition|conditions",
            "confidence", "cooperation", "culture", "environment", "independence", "knowledge", "opportunity", "quality", "resilience",
            "safety", "=skill|skills", "trust", "understanding",
        ]),
        done: Listed::These(&[
            "=adopted", "=appointed", "=approved", "=bought", "=built", "=carried", "=compiled", "=completed", "=conducted",
            "=constructed", "=created", "=delivered", "=developed", "=distributed", "=drafted", "=equipped", "=established",
            "=held", "=installed", "=launched", "=opened", "=organised|organized", "=prepared", "=printed", "=procured",
            "=produced", "=published", "=purchased", "=signed", "=trained", "=translated", "=written",
        ]),
        product: Listed::These(&[
            "=system|systems", "=mechanism|mechanisms", "=centre|centres|center|centers", "=commission", "=committee|committees",
            "=team|teams", "=register|registry", "=database|databases", "=unit|units", "=platform|platforms", "=shelter|shelters",
            "=office|offices", "=law|laws", "=bylaw|bylaws", "=strategy|strategies", "=plan|plans", "=guideline|guidelines",
            "=manual|manuals", "=handbook|handbooks", "=procedure|procedures", "=protocol|protocols", "=curriculum|curricula",
            "=training|trainings", "=workshop|workshops", "=seminar|seminars", "=campaign|campaigns", "=meeting|meetings",
            "=conference|conferences", "=course|courses", "=leaflet|leaflets", "=brochure|brochures", "=report|reports",
            "=memorandum|memoranda", "=body|bodies", "=network|networks", "=group|groups", "=fund", "=website",
            "=plant|plants", "=station|stations", "=road|roads", "=building|buildings", "=library|libraries",
            "=officer|officers", "=professional|professionals", "=official|officials", "=teacher|teachers", "=judge|judges",
            "=prosecutor|prosecutors", "=staff", "=participant|participants", "=worker|workers", "=inspector|inspectors",
        ]),
        filler: Listed::These(&[
            "=activity|activities", "=accordingly", "=done", "=fully", "=realised|realized", "=successful|successfully", "=finished",
            "=performed", "=provided", "=implemented", "=made", "=executed",
        ]),

        prepare: Listed::These(&[
            "=adopt|adopting|adoption", "=approve|approving|approval", "=draft|drafting", "=prepare|preparing|preparation",
            "=write|writing", "=develop|developing|development", "=design|designing", "=propose|proposing|proposal",
            "=negotiate|negotiating|negotiation", "=plan|planning", "=recommend|recommending|recommendation", "=endorse|endorsing",
            "=sign|signing", "=review|reviewing", "=revise|revising|revision", "=amend|amending|amendment", "=appoint|appointing",
        ]),
        about: Listed::These(&["=about", "=among", "=at", "=by", "=for", "=from", "=in", "=of", "=on", "=to", "=with"]),
        telling: Listed::These(&[
            "=report|reporting|reports", "=monitor|monitoring", "=evaluate|evaluating|evaluation", "=assess|assessing|assessment",
            "=discuss|discussing", "=coordinate|coordinating|coordination", "=decide|deciding", "=issue|issuing", "=supervise|supervising",
        ]),
        carried_out: Listed::These(&["=implemented", "=enforced", "=executed", "=operational", "=applied"]),
        carry_out: Listed::These(&[
            "=implement|implementing|implementation", "=apply|applying|application", "=enforce|enforcing|enforcement", "=carry|carrying",
            "=introduce|introducing|introduction", "=run|running", "=execute|execution", "=use|using",
        ]),
        party: Listed::These(&[
            "=judge|judges", "=prosecutor|prosecutors", "=officer|officers", "=teacher|teachers", "=worker|workers", "=doctor|doctors",
            "=nurse|nurses", "=parent|parents", "=child|children", "=boy|boys", "=girl|girls", "=woman|women", "=man|men",
            "=person|persons|people", "=pupil|pupils", "=student|students", "=journalist|journalists", "=lawyer|lawyers",
            "=inspector|inspectors", "=employer|employers", "=psychologist|psychologists", "=interpreter|interpreters",
            "=farmer|farmers", "=driver|drivers", "=mayor|mayors", "=refugee|refugees", "=place|places|premises|site|sites",
            "=school|schools", "=municipality|municipalities", "=hospital|hospitals", "=librarian|librarians", "=guardian|guardians",
        ]),
        collective: Listed::These(&[
            "=participant|participants", "=professional|professionals", "=official|officials", "=trainee|trainees", "=staff",
            "=member|members", "=everyone", "=specialist|specialists", "=practitioner|practitioners", "=beneficiary|beneficiaries",
            "=person|persons|people", "=family|families", "=institution|institutions",
        ]),

        broadcast: Listed::These(&["=aired|televised", "=broadcast|broadcasts"]),

        costly: Listed::These(&[
            "=train|training|trainings", "=workshop|workshops", "=seminar|seminars", "=campaign|campaigns",
            "=broadcast|broadcasting|broadcasts", "=print|printing", "=purchase|purchasing", "=procure|procuring",
            "=buy|buying", "=equip|equipping", "=construct|constructing|construction", "=build|building",
            "=renovate|renovating|renovation", "=surveillance", "=patrol|patrols|patrolling", "=install|installing|installation",
        ]),

        vague: Listed::These(&[
            "=significant|significantly", "=considerable|considerably", "=substantial|substantially", "=improved", "=better",
            "=enhanced", "=strengthened", "=adequate|adequately", "=sufficient|sufficiently", "=appropriate|appropriately",
            "=effective|effectively", "=efficient|efficiently", "=regular|regularly", "=timely", "=proper|properly", "=functional",
            "=greater", "=stronger", "=satisfactory", "=reasonable|reasonably", "=noticeable|noticeably", "=gradual|gradually",
        ]),
        not_vague: Listed::These(&[
            "=budget|budgets", "=school|schools", "=class|classes", "=education", "=migration", "=migrants", "=status", "=army",
            "=session|sessions", "=price|prices", "=employment", "=income", "=date", "=literacy", "=job|jobs",
        ]),
        deadline: Listed::These(&["=by", "=until", "=till"]),
        deadline_fill: Listed::These(&["=the", "=end", "=of", "=year", "=beginning", "=start", "=mid", "=late", "=early"]),
        rise: Listed::These(&[
            "=rise|rises|risen|rising", "=increase|increased|increases|increasing", "=growth|grow|grown", "=improvement",
            "=decrease|decreased|decreases|decreasing", "=reduction|reduced|reduce", "=drop|dropped", "=fall|fallen|falls|falling",
            "=decline|declined",
        ]),
        fall: Listed::These(&[
            "=decrease|decreased|decreases|decreasing", "=reduction|reduced|reduce", "=drop|dropped", "=fall|fallen|falls|falling",
            "=decline|declined",
        ]),
        by_amount: Listed::These(&["=by", "=of"]),
        to_amount: Listed::These(&["=to"]),
        percent: Listed::These(&["=percent|pct", "=cent"]),
        counting: Listed::These(&["=number", "=share", "=percentage", "=proportion", "=existence", "=new", "=total", "=rate"]),
        relative: Listed::These(&["=who", "=which", "=that", "=whose", "=where"]),

        year: Listed::These(&["=year|years", "=in", "=since", "=until", "=by", "=period", "=during", "=between", "=end"]),
        of: Listed::These(&["=of", "=for"]),
        money: Listed::These(&["euro", "euros", "dollars"]),
        roman: Listed::These(&[
            "century", "centuries", "session", "meeting", "conference", "congress", "summit", "anniversary", "edition", "article",
        ]),
        fill_in: Listed::These(&[
            "list", "insert", "name", "names", "date", "number", "amount", "year", "title", "institution", "institutions", "add",
            "fill", "specify", "describe", "enter", "placeholder", "indicate", "complete", "tbd", "country", "position", "address",
            "figure",
        ]),

        undecided: Listed::These(&[
            "tbd", "tbc", "tba", "n.n.", "nn", "n/a", "to be determined", "to be decided", "to be confirmed", "to be agreed",
            "to be named", "to be appointed",
        ]),
        bodies: Listed::These(&[
            "actors", "agencies", "associations", "authorities", "bodies", "departments", "donors", "entities", "experts",
            "institutions", "ministries", "municipalities", "ngos", "offices", "organisations", "organizations", "parties",
            "partners", "services", "stakeholders", "units",
        ]),
        uncertain: Listed::These(&[
            "all", "any", "appropriate", "authorised", "authorized", "competent", "concerned", "every", "everybody", "everyone",
            "interested", "involved", "other", "others", "relevant", "respective", "responsible", "somebody", "someone", "various",
        ]),
        beside_bodies: Listed::These(&[
            "a", "an", "and", "at", "by", "for", "from", "in", "its", "level", "list", "of", "on", "or", "the", "their", "to", "with",
            "actor", "agency", "authority", "body", "central", "civil", "department", "domestic", "entity", "governmental",
            "government", "governments", "institution", "international", "line", "local", "ministry", "municipality", "national",
            "ngo", "non-governmental", "office", "organisation", "organization", "partner", "private", "public", "regional",
            "sector", "society", "state", "unit",
        ]),
        civil_society: Listed::These(&["civil society", "civil-society", "non-governmental", "nongovernmental"]),
        civil_society_short: Listed::These(&["ngo", "ngos", "cso", "csos"]),
    },
    phrases: Phrases {
        at_least: Listed::These(&[phrase("=at =least"), phrase("=not =less =than"), phrase("=no =fewer =than"), phrase("=a =minimum =of")]),
        focus: Listed::These(&[
            phrase("=special|particular =focus|attention|emphasis|regard|care"), phrase("=focus|focusing|focused =on"),
            phrase("=especially"), phrase("=particularly"), phrase("=in =particular"), phrase("=above =all"), phrase("=first =of =all"),
            phrase("=first =and =foremost"),
        ]),
        illegal: Listed::These(&[
            instead("{=illegal} =migrant|migrants|migration|migrations|immigrant|immigrants|immigration|emigration|emigrant|emigrants", &["irregular"]),
            instead("{=illegal} =alien|aliens|foreigner|foreigners", &["irregular"]),
            instead("{=illegal} =labour|labor|cross|economic =migrant|migrants|migration", &["irregular"]),
            instead("{=illegally} =migrating|migrated|immigrated", &["irregularly"]),
        ]),
        stigma: Listed::These(&[
            instead("=prostitute|prostitutes", &["persons in prostitution"]),
            instead("=child|juvenile|teenage =prostitution|prostitute|prostitutes", &["sexual exploitation of children"]),
            instead("=child =pornography", &["child sexual abuse material"]),
            instead("=gypsy|gypsies", &["Roma"]),
            instead("=handicapped", &["with disabilities"]),
            Phrase { words: "=the =disabled|blind|deaf", instead: &["persons with disabilities"],
                unless_beside: &["=persons|people|person|children|child|women|men|student|students|pupils|association|union|federation"] },
            instead("=invalids|cripple|cripples|crippled", &["persons with disabilities"]),
            instead("=mentally =retarded|ill|deficient|defective", &["persons with mental health conditions", "persons with intellectual disabilities"]),
            instead("=retarded", &["with intellectual disabilities"]),
            instead("=junkie|junkies", &["persons who use drugs"]),
            instead("=addict|addicts", &["persons who use drugs"]),
            instead("=drunkards|alcoholics", &["persons with alcohol dependence"]),
            instead("=beggar|beggars", &["persons who beg", "persons made to beg"]),
            instead("=tramps|vagrants|vagabonds|bums", &["homeless persons"]),
            instead("=promiscuous", &["what was observed, without judging it"]),
            instead("=antisocial|asocial =families|persons|groups|elements|individuals|youth", &["families, persons or groups in need of support"]),
            instead("=illegals", &["persons without residence papers"]),
            instead("=uncivilised|uncivilized|backward =people|population|communities|community|families|groups", &["communities that services have not reached"]),
        ]),
        by_sex: Listed::These(&[
            instead("=by {=sex}", &["gender"]), instead("{=sex} =disaggregated", &["gender"]), instead("{=sex} =and =age", &["gender"]),
            instead("=age =and {=sex}", &["gender"]),
        ]),
        by_gender: Listed::These(&[
            instead("=by {=gender}", &["sex"]), instead("{=gender} =disaggregated", &["sex"]), instead("{=gender} =and =age", &["sex"]),
            instead("=age =and {=gender}", &["sex"]),
        ]),
        ambiguous: Listed::These(&[
            instead("{=biannual|biyearly}", &["half-yearly", "two-yearly"]), instead("{=biannually}", &["twice a year", "every two years"]),
            instead("{=bimonthly}", &["twice-monthly", "two-monthly"]), instead("{=biweekly}", &["twice-weekly", "two-weekly"]),
            instead("=bi {=annual}", &["half-yearly", "two-yearly"]), instead("=bi {=annually}", &["twice a year", "every two years"]),
        ]),
    },
    pairs: Pairs {
        events: Listed::These(&[
            ("=training", "=trainings"), ("=workshop", "=workshops"), ("=meeting", "=meetings"), ("=seminar", "=seminars"),
            ("=course", "=courses"), ("=campaign", "=campaigns"), ("=conference", "=conferences"), ("=session", "=sessions"),
            ("=visit", "=visits"), ("=study", "=studies"), ("=survey", "=surveys"), ("=report", "=reports"), ("=exercise", "=exercises"),
            ("=forum", "=forums|fora"), ("=roundtable", "=roundtables"), ("=lecture", "=lectures"), ("=competition", "=competitions"),
            ("=manual", "=manuals"), ("=brochure", "=brochures"), ("=fair", "=fairs"), ("=inspection", "=inspections"),
        ]),
        groups: Listed::These(&[
            ("children", &["=child|children|minors|boys|girls"]), ("girls", &["=girl|girls"]), ("boys", &["=boy|boys"]),
            ("women", &["=woman|women"]), ("men", &["=man|men"]), ("migrants", &["=migrant|migrants"]),
            ("refugees", &["=refugee|refugees|asylum"]), ("foreigners", &["=foreigner|foreigners"]),
            ("minorities", &["=minority|minorities|roma"]), ("persons-with-disabilities", &["=disability|disabilities"]),
            ("unaccompanied-children", &["=unaccompanied"]),
        ]),
    },
    counted: Counted {
        events: Listed::These(&[
            "ceremony", "ceremonies", "conference", "conferences", "event", "events", "exercise", "exercises", "hearing",
            "hearings", "meeting", "meetings", "roundtable", "roundtables", "seminar", "seminars", "session", "sessions",
            "training", "trainings", "visit", "visits", "workshop", "workshops",
        ]),
        papers: Listed::These(&[
            "bulletin", "bulletins", "newsletter", "newsletters", "overview", "overviews", "report", "reports", "review",
            "reviews",
        ]),
        things: Listed::These(&[
            "brochure", "brochures", "copy", "copies", "course", "courses", "curriculum", "curricula", "day", "days",
            "document", "documents", "guide", "guides", "hour", "hours", "leaflet", "leaflets", "manual", "manuals",
            "material", "materials", "module", "modules", "place", "places", "plan", "plans", "poster", "posters",
            "programme", "programmes", "program", "programs", "round", "rounds", "test", "tests", "video", "videos",
            "week", "weeks",
        ]),
        people: Listed::These(&[
            "child", "children", "inspector", "inspectors", "judge", "judges", "member", "members", "officer", "officers",
            "official", "officials", "participant", "participants", "people", "person", "persons", "policeman",
            "policemen", "professional", "professionals", "prosecutor", "prosecutors", "pupil", "pupils", "student",
            "students", "teacher", "teachers", "trainee", "trainees", "worker", "workers",
        ]),
    },
};
