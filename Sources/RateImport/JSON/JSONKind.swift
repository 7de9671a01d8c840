/// What a value of a JSON text is.
public enum JSONKind: UInt8, Sendable, Hashable {
    /// Named values.
    case object
    /// Values in a row.
    case array
    /// A text.
    case string
    /// A number, kept as written.
    case number
    /// True or false.
    case boolean
    /// Nothing.
    case null
}
