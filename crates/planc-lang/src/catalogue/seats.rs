//! Who the catalogue says sits in the bodies that coordinate.

use super::{Item, item};

/// The items that name the members of the national coordinating body.
const COORDINATING_BODY: &[&str] = &[
    "enabling.nacb.ministries",
    "enabling.nacb.justice-members",
    "enabling.nacb.labour-members",
    "enabling.nacb.research-members",
    "enabling.nacb.child-members",
    "enabling.nacb.other-members",
];

/// The item that seats officials of public procurement in the coordination.
const PROCUREMENT: &str = "prevention.vulnerability.procurement-coordination";

/// Codes of the actors that are recommended as members of the national coordinating body, each once.
pub fn members_of_coordinating_body() -> Vec<&'static str> {
    let mut codes: Vec<&str> = Vec::new();
    for code in COORDINATING_BODY.iter().filter_map(|id| found(id)).flat_map(|item| item.actors) {
        if !codes.contains(code) {
            codes.push(code);
        }
    }
    codes
}

/// Codes of the actors that bring public procurement into the coordination.
pub fn procurement() -> &'static [&'static str] {
    found(PROCUREMENT).map_or(&[], |item| item.actors)
}

fn found(id: &str) -> Option<&'static Item> {
    item(id).map(|(_, item)| item)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_item_that_names_members_is_there() {
        for id in COORDINATING_BODY.iter().chain([&PROCUREMENT]) {
            assert!(found(id).is_some_and(|item| !item.actors.is_empty()), "{id}");
        }
        let members = members_of_coordinating_body();
        assert!(members.contains(&"min-health") && members.contains(&"prosecutor") && members.contains(&"ngo"));
    }
}
