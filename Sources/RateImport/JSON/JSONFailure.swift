public import Diagnostics

/// Why a text is not JSON.
public struct JSONFailure: Error, Sendable, Hashable {
    /// What is wrong and where, with the code `bad-json`.
    public let diagnostic: Diagnostic

    /// Creates a failure.
    public init(_ diagnostic: Diagnostic) {
        self.diagnostic = diagnostic
    }
}
