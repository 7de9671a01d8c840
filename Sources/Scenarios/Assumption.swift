public import Diagnostics
public import Quantities

/// A number of a scenario with what it stands on.
public struct Assumption: Sendable, Hashable {
    /// The key it was stated under.
    public var key: NumberKey

    /// Its value in each case; a share is a ratio.
    ///
    /// For an expression these are the least, the expected and the greatest that it comes to.
    public var value: Spread<Quantity>

    /// What it stands on; nil when the author does not say.
    public var basis: Basis?

    /// Who answers for it.
    public var owner: String?

    /// What a reader should know about it.
    public var note: String?

    /// Whether it is the key's default rather than a stated value.
    public var isDefault: Bool

    /// Where it is stated; nil for a default.
    public var origin: SourceRange?

    /// How it follows from parameters; nil for a number of its own.
    public var expression: Expression?

    /// Creates an assumption.
    public init(
        key: NumberKey,
        value: Spread<Quantity>,
        basis: Basis?,
        owner: String?,
        note: String?,
        isDefault: Bool,
        origin: SourceRange?,
        expression: Expression? = nil
    ) {
        self.key = key
        self.value = value
        self.basis = basis
        self.owner = owner
        self.note = note
        self.isDefault = isDefault
        self.origin = origin
        self.expression = expression
    }

    /// The default of a key that has one.
    public init?(defaultOf key: NumberKey) {
        guard let value = key.defaultValue else { return nil }
        self.init(
            key: key,
            value: Spread(value),
            basis: nil,
            owner: nil,
            note: nil,
            isDefault: true,
            origin: nil
        )
    }
}
