/// The part of a month that one export covers: an account by one source.
public struct UsagePart: Sendable, Hashable {
    /// What it was read from.
    public let source: UsageSource

    /// The account; empty where the source does not say.
    public let account: String

    /// Creates a part.
    public init(source: UsageSource, account: String) {
        self.source = source
        self.account = account
    }
}

extension UsagePart: Comparable {
    /// Orders by source, then by account.
    public static func < (left: UsagePart, right: UsagePart) -> Bool {
        (left.source.rawValue, left.account) < (right.source.rawValue, right.account)
    }
}

extension UsagePart: CustomStringConvertible {
    /// The part in words, such as `cur of account 111122223333`.
    public var description: String {
        source.rawValue + (account.isEmpty ? "" : " of account \(account)")
    }
}
