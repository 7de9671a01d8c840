/// What the ledger says about a rate.
public enum RateStatus: String, Sendable, Hashable, CaseIterable {
    /// It is published and was checked.
    case confirmed
    /// It is published for a day to come.
    case announced
    /// Sources disagree; the note says why this one was chosen.
    case disputed
    /// The record was wrong before.
    case corrected
    /// It is offered no longer, from its first day on.
    case withdrawn
}
