//! Claims that name each other under `repeats` or `contradicts`.

use crate::located::lists::List;
use crate::located::texts::Id;
use crate::rules::schema::Claim;

/// One claim that names another.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Link<'d> {
    pub key: &'static str,
    /// The id of the claim with the key.
    pub from: &'d str,
    /// The id that it names.
    pub to: &'d str,
}

/// The key of the claims that a claim cannot be true together with.
pub const CONTRADICTS: &str = "contradicts";

/// The keys under which a claim names others; each of those has to name it under the same key.
pub fn keys(claim: &Claim) -> [(&'static str, &List<Id>); 2] {
    [("repeats", &claim.repeats), (CONTRADICTS, &claim.contradicts)]
}

/// All links from a claim to others.
pub fn links(claim: &Claim) -> Vec<Link<'_>> {
    let mut links = Vec::new();
    for (key, others) in keys(claim) {
        links.extend(others.iter().map(|to| Link { key, from: &claim.id, to }));
    }
    links
}
