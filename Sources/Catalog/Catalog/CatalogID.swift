/// A name that stands for one thing of the catalog, spelt as in the catalog's files.
public protocol CatalogID: Sendable, Hashable, Comparable, CustomStringConvertible,
    ExpressibleByStringLiteral
{
    /// The name.
    var text: String { get }

    /// Creates an id from its name, which is not checked.
    init(_ text: String)
}

extension CatalogID {
    /// Creates an id from a literal.
    public init(stringLiteral text: String) { self.init(text) }

    /// The name.
    public var description: String { text }

    /// Orders by name, as bytes.
    public static func < (left: Self, right: Self) -> Bool { left.text < right.text }
}
