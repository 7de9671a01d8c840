public import Diagnostics

/// A line whose price cannot be right beside another line, or which another line undoes.
public struct PriceBreach: Sendable {
    /// What is broken.
    public enum Rule: Sendable, Hashable, CaseIterable {
        /// A longer cache write is cheaper than a shorter one, or over four times as dear.
        case cacheWriteOrder
        /// A cache read is dearer than the input that it saves.
        case dearCacheRead
        /// A tier is below a fifth of the standard price, or above ten times it.
        case tierFarFromStandard
        /// An older release's line for a later day takes over from a newer release's price.
        case undonePrice
    }

    /// The line that came last, or that is derived from the other where both came together.
    public let entry: LedgerEntry

    /// What is broken.
    public let rule: Rule

    /// One sentence without a full stop, with both prices.
    public let summary: String

    let column: RateColumn
    let note: String

    /// The breach as a problem: `cache-write-order`, `dear-cache-read`, `tier-far-from-standard` or
    /// `undone-price`.
    ///
    /// - Parameter severity: An error in the newest release, which can still be mended; a warning
    ///   in an older one, which stays as it is.
    /// - Returns: The problem, with both prices and the place of the other line.
    public func diagnostic(_ severity: Severity) -> Diagnostic {
        switch rule {
        case .cacheWriteOrder: problem(severity, code: "cache-write-order", help: excuse)
        case .dearCacheRead: problem(severity, code: "dear-cache-read", help: excuse)
        case .tierFarFromStandard: problem(severity, code: "tier-far-from-standard", help: excuse)
        case .undonePrice:
            problem(
                severity,
                code: "undone-price",
                help: "correct the older line with a row of its day, write the day on which the"
                    + " newer price ends, or mark what the sources disagree about as disputed"
            )
        }
    }

    private var excuse: String {
        "compare both with their sources; if they are right, say why in the note, after"
            + " \"\(PlausibilityLaw.excuse)\""
    }

    private func problem(_ severity: Severity, code: String, help: String) -> Diagnostic {
        entry.problem(severity, code: code, summary, at: column, notes: [note], help: help)
    }
}
