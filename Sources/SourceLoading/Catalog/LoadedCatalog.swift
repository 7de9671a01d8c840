public import Catalog
public import Diagnostics

/// What came of reading a catalog.
public struct LoadedCatalog: Sendable {
    /// The catalog; nil where there is any error.
    public let catalog: RateCatalog?

    /// The services that its files declare, or, where it has none, those that the binary carries.
    public let services: ReadServices

    /// Errors and warnings in reading order.
    public let diagnostics: [Diagnostic]

    /// The SHA-256 of all that was read, in hexadecimal; the same wherever the folder is.
    public let inputsDigest: String
}
