//! What no computation can show, and somebody has to vouch for: one way to say that nobody does.

use planc_base::Finding;
use planc_lang::Kind;
use planc_lang::vocabularies::AttestTopic;
use planc_model::Node;

use crate::facts::topic_of;

/// A finding on `node` that nobody vouches for the claim, which goes on behind "Nobody vouches that …".
///
/// The fix adds the attestation to the node's block, with holes for what is to be said, by whom and on which day.
pub fn nobody_vouches(code: &'static str, node: Node, topic: AttestTopic, claim: &str) -> Finding {
    let topic = word(topic);
    let line = format!("attest {topic} ? {{ by ?; on ? }}");
    Finding::new(code, node.place(), format!("Nobody vouches that {claim}"))
        .help(format!(
            "Add `attest {topic} \"what was done\" {{ by …; on … }}` to {}, with who answers for it and the day, or \
             `attest {topic} none \"why it does not apply\"`.",
            node.described()
        ))
        .with_fix(node.add_line(format!("Add `attest {topic}`"), &line))
}

/// Whether somebody vouches in the block of `node` for `topic`, or says why it does not apply. What is open there, or not
/// understood, is another rule's matter.
pub fn is_vouched(node: Node, topic: AttestTopic) -> bool {
    node.children_of(Kind::Attest).any(|attest| topic_of(attest) == Some(topic))
}

/// The topic as it is written.
fn word(topic: AttestTopic) -> &'static str {
    AttestTopic::VOCABULARY.words.get(topic as usize).map_or("", |word| word.text)
}
