/// How long a cached prompt prefix is kept: `5m`, `30m`, `1h`.
public struct CacheLifetime: Sendable, Hashable, CustomStringConvertible {
    /// The lifetime in minutes, at least 1.
    public let minutes: Int

    /// The lifetime as written.
    public let description: String

    /// Reads a whole number of minutes or hours, such as `5m` or `1h`; nil for anything else.
    public init?(parsing text: String) {
        guard let number = Int(wholeNumber: text.dropLast()), number > 0 else { return nil }
        let (inHours, overflow) = number.multipliedReportingOverflow(by: 60)
        switch text.last {
        case "m": minutes = number
        case "h" where !overflow: minutes = inHours
        default: return nil
        }
        description = text
    }
}

extension CacheLifetime: Comparable {
    /// Orders from shorter to longer.
    public static func < (left: CacheLifetime, right: CacheLifetime) -> Bool {
        left.minutes < right.minutes
    }
}
