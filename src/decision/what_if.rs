//! What would change the result, and what no longer can.

use super::flips::{self, Flip};
use super::outlook::{self, Outlook};
use super::settled::Holds;
use super::switch::{self, SwitchPoint};
use super::ways::Ways;
use crate::answers::Sheet;
use crate::guide::Guide;

/// Everything about answers and weights that could be other ones.
#[derive(Debug)]
pub struct WhatIf {
    /// How the ways to answer what is open end.
    pub outlook: Outlook,
    /// Whether nobody ties or overtakes the leader, whatever becomes of what is open; none without a leader.
    pub settled: Option<bool>,
    /// A smallest set of given answers, as questions, with which the leader stays ahead whatever becomes of all others.
    pub settled_by: Option<Vec<usize>>,
    /// Changes of given answers that let somebody overtake: every single one, or else a smallest set.
    pub flips: Vec<Vec<Flip>>,
    pub switch_points: Vec<SwitchPoint>,
}

impl WhatIf {
    /// What could become of these points, with this leader.
    pub fn new(
        guide: &Guide,
        sheet: &Sheet,
        ways: &Ways,
        (points, leader): (&[i64], Option<usize>),
    ) -> Self {
        let outlook = outlook::outlook(guide, sheet, ways);
        let Some(leader) = leader else {
            return Self {
                outlook,
                settled: None,
                settled_by: None,
                flips: Vec::new(),
                switch_points: Vec::new(),
            };
        };
        let rivals: Vec<usize> = (0..points.len()).filter(|rival| *rival != leader).collect();
        let holds: Vec<Holds> =
            rivals.iter().map(|rival| Holds::new(guide, sheet, ways, [leader, *rival])).collect();
        Self {
            outlook,
            settled: Some(holds.iter().all(Holds::settled)),
            settled_by: if let [only] = &holds[..] { only.settled_by() } else { None },
            flips: flips::flips(sheet, ways, leader, &rivals),
            switch_points: switch::switch_points(guide, sheet, points, leader),
        }
    }
}
