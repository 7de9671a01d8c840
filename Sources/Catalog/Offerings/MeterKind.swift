/// What sort of thing a meter counts.
public enum MeterKind: String, Sendable, Hashable, CaseIterable {
    /// Tokens that a model reads or writes.
    case tokens
    /// Calls, pages, images and other things that happen.
    case requests
    /// Things kept over time, such as a GB for a month.
    case storage
    /// Capacity over time, such as an OCU for an hour.
    case compute
    /// Data moved or looked through.
    case data
}
