public import Quantities
public import Scenarios
public import UsageTables

/// A number of a scenario beside what usage says of it.
public struct MeasuredDriver: Sendable {
    /// Its name, such as `answers.output_tokens`.
    public let name: String

    /// The keys that lead to it in the file; an item of a list by its number, from 0.
    public let path: [String]

    /// The number as it stands.
    public let assumption: Assumption

    /// What was measured: over all months, and in the months in which it was least and most.
    public let value: Spread<Quantity>

    /// What single requests were at the 5th and the 95th percentile; nil where that is not known of
    /// all requests together.
    public let requestSizes: RequestSizes?

    /// The sources that say so.
    public let sources: [UsageSource]

    /// The months that it is measured in, in order.
    public let months: [CalendarMonth]

    /// What it changes together with, because the shares are a whole; nil for a number by itself.
    public let group: String?

    /// How it was measured, for the note of the number.
    public var note: String {
        let ends = [months.first, months.count > 1 ? months.last : nil].compactMap(\.self)
        return "Measured in " + ends.map(\.description).joined(separator: " to ") + " from "
            + sources.map(\.rawValue).joined(separator: ", ")
    }
}

/// A number of a scenario that usage does not determine.
public struct UnmeasuredDriver: Sendable, Hashable {
    /// Its name, such as `answers.system_tokens`.
    public let name: String

    /// Why it is not measured, a sentence without a full stop.
    public let reason: String
}
