/// The unit of every cell of a column.
public enum ColumnUnit: Sendable, Hashable {
    /// Words, such as `tokens`.
    case words(String)
    /// The currency of the page, and words behind it such as `a month`; none where they are empty.
    case money(String)

    /// The currency of the page.
    public static let money = ColumnUnit.money("")

    /// Whether it names the currency of the page.
    public var isMoney: Bool {
        if case .money = self { true } else { false }
    }
}

extension ColumnUnit: ExpressibleByStringInterpolation {
    /// Creates a unit in words.
    public init(stringLiteral words: String) { self = .words(words) }
}
