//! Every vocabulary, by subject.

mod documents;
mod elsewhere;
mod watching;
mod who;
mod work;

pub use documents::*;
pub use elsewhere::*;
pub use watching::*;
pub use who::*;
pub use work::*;

use crate::vocabulary::Vocabulary;

/// All vocabularies, in the order of the manual.
pub const VOCABULARIES: &[Vocabulary] = &[
    ActorKind::VOCABULARY,
    ACTOR,
    Territory::VOCABULARY,
    PersonRole::VOCABULARY,
    BodyKind::VOCABULARY,
    Rank::VOCABULARY,
    Seat::VOCABULARY,
    Existence::VOCABULARY,
    FundKind::VOCABULARY,
    FundStatus::VOCABULARY,
    FundingStatus::VOCABULARY,
    DocumentKind::VOCABULARY,
    DocumentStatus::VOCABULARY,
    Terms::VOCABULARY,
    PlanKind::VOCABULARY,
    PlanStatus::VOCABULARY,
    Principle::VOCABULARY,
    Field::VOCABULARY,
    Numbering::VOCABULARY,
    COUNTRY,
    LANGUAGE,
    Month::VOCABULARY,
    Priority::VOCABULARY,
    Binding::VOCABULARY,
    Level::VOCABULARY,
    FindingKind::VOCABULARY,
    Topic::VOCABULARY,
    RecommendationKind::VOCABULARY,
    RecommendationStatus::VOCABULARY,
    Form::VOCABULARY,
    VictimGroup::VOCABULARY,
    ActivityKind::VOCABULARY,
    Resource::VOCABULARY,
    ActivityStatus::VOCABULARY,
    IndicatorType::VOCABULARY,
    ResultLevel::VOCABULARY,
    Direction::VOCABULARY,
    TargetMode::VOCABULARY,
    Dimension::VOCABULARY,
    Category::VOCABULARY,
    PersonalData::VOCABULARY,
    Frequency::VOCABULARY,
    MonitoringLevel::VOCABULARY,
    ReportKind::VOCABULARY,
    ReviewKind::VOCABULARY,
    Criterion::VOCABULARY,
    Part::VOCABULARY,
    Question::VOCABULARY,
    RiskKind::VOCABULARY,
    ScenarioKind::VOCABULARY,
    Rating::VOCABULARY,
    Statement::VOCABULARY,
    Opinion::VOCABULARY,
    YesNo::VOCABULARY,
    AttestTopic::VOCABULARY,
];
