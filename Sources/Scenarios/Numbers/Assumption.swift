public import Diagnostics
public import Quantities

/// A number of a scenario with what it stands on; a class, because a scenario has room for a
/// thousand of them and is copied often.
public final class Assumption: Sendable {
    /// The key it was stated under.
    public let key: NumberKey

    /// Its value in each case; a share is a ratio.
    ///
    /// For an expression these are the least, the expected and the greatest that it comes to.
    public let value: Spread<Quantity>

    /// What it stands on; nil when the author does not say.
    public let basis: Basis?

    /// Who answers for it.
    public let owner: String?

    /// What a reader should know about it.
    public let note: String?

    /// Whether it is the key's default rather than a stated value.
    public let isDefault: Bool

    /// Where it is stated; nil for a default.
    public let origin: SourceRange?

    /// How it follows from parameters; nil for a number of its own.
    public let expression: Expression?

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
    public convenience init?(defaultOf key: NumberKey) {
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

    /// The same number under another key.
    public func renamed(to key: NumberKey) -> Assumption {
        Assumption(
            key: key,
            value: value,
            basis: basis,
            owner: owner,
            note: note,
            isDefault: isDefault,
            origin: origin,
            expression: expression
        )
    }

    /// The same value as a number of its own, which follows from no parameter.
    public func stated() -> Assumption {
        Assumption(
            key: key,
            value: value,
            basis: basis,
            owner: owner,
            note: note,
            isDefault: isDefault,
            origin: origin
        )
    }
}

extension Assumption: Hashable {
    /// Whether all that they hold is the same.
    public static func == (left: Assumption, right: Assumption) -> Bool {
        left === right
            || left.key == right.key && left.value == right.value && left.basis == right.basis
                && left.owner == right.owner && left.note == right.note
                && left.isDefault == right.isDefault && left.origin == right.origin
                && left.expression == right.expression
    }

    /// Feeds what tells most of them apart.
    public func hash(into hasher: inout Hasher) {
        hasher.combine(key)
        hasher.combine(value)
        hasher.combine(origin)
    }
}
