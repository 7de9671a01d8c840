/// When the laws of a catalog are checked.
public enum LawChecking: Sendable {
    /// At every reading.
    case always

    /// At every reading but of the very catalog that the binary carries, to the byte: its laws were
    /// checked when the binary was made.
    case unlessCarried
}
