import Diagnostics

/// A JSON text that was read strictly by RFC 8259, with its numbers as written.
///
/// Reading makes one pass and keeps offsets; strings are decoded when they are asked for. A byte
/// order mark at the start is passed over. Objects keep their members in order. Two of one name in an
/// object are an error, for other readers take the one or the other.
public final class JSONDocument: Sendable {
    /// How many arrays and objects may stand inside one another.
    public static let depthLimit = 128

    let file: String
    let bytes: [UInt8]
    let entries: [JSONEntry]

    /// Reads a text in UTF-8.
    ///
    /// - Parameters:
    ///   - bytes: The text, at most 2 GB.
    ///   - file: The file as the user would write it, for diagnostics.
    ///   - keepsRootMembers: Whether the outermost object keeps members of one name, which who reads
    ///     it has to tell.
    /// - Throws: ``JSONFailure`` at the first byte that JSON does not allow there.
    public init(
        parsing bytes: [UInt8],
        file: String,
        keepingRootMembers keepsRootMembers: Bool = false
    ) throws(JSONFailure) {
        self.file = file
        self.bytes = bytes
        guard bytes.count < Int(Int32.max) else {
            throw JSONFailure(
                Diagnostic(
                    .error,
                    code: "bad-json",
                    "the file is over 2 GB",
                    inFile: file,
                    help: "take the list of one service, or of one region"
                )
            )
        }
        do throws(JSONSyntaxError) {
            var parser = JSONParser(bytes, keepingRootMembers: keepsRootMembers)
            entries = try parser.entries()
        } catch {
            let lines = JSONLines(bytes: bytes, file: file)
            throw JSONFailure(
                Diagnostic(
                    .error,
                    code: "bad-json",
                    error.summary,
                    at: lines.range(at: error.offset),
                    help: "download the file again, as it is published"
                )
            )
        }
    }

    /// The value that the text is.
    public var root: JSONNode { JSONNode(document: self, index: 0) }
}
