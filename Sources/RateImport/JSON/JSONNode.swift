public import Diagnostics

/// A value of a JSON text.
public struct JSONNode: Sendable {
    let document: JSONDocument
    let index: Int

    /// What the value is.
    public var kind: JSONKind { entry.kind }

    /// The text of a string with its escapes decoded; nil for any other value.
    public var text: String? {
        guard kind == .string else { return nil }
        return entry.hasEscapes
            ? JSONText.decoded(content) : String(decoding: content, as: UTF8.self)
    }

    /// A number exactly as it is written, such as `3e-06`; nil for any other value.
    public var numberText: String? {
        kind == .number ? String(decoding: content, as: UTF8.self) : nil
    }

    /// True or false; nil for any other value.
    public var boolean: Bool? {
        kind == .boolean ? content.first == UInt8(ascii: "t") : nil
    }

    /// The members of an object in order, repeated names included; none for any other value.
    public var members: JSONMembers {
        JSONMembers(document: document, index: index + 1, end: kind == .object ? end : index + 1)
    }

    /// The elements of an array in order; none for any other value.
    public var elements: JSONElements {
        JSONElements(document: document, index: index + 1, end: kind == .array ? end : index + 1)
    }

    /// The last member of an object with a name; nil where there is none.
    ///
    /// Takes time in proportion to the number of members: for many look-ups in a large object,
    /// make a dictionary of ``members``.
    public subscript(name: String) -> JSONNode? {
        guard kind == .object else { return nil }
        var found: JSONNode?
        var next = index + 1
        while next < end {
            let value = JSONNode(document: document, index: next + 1)
            if JSONNode(document: document, index: next).isString(name) { found = value }
            next = value.end
        }
        return found
    }

    /// Where the value stands, for a diagnostic; takes time in proportion to the file.
    public var range: SourceRange {
        JSONLines(bytes: document.bytes, file: document.file)
            .range(at: Int(entry.start), length: Int(entry.end - entry.start))
    }

    /// The bytes of the value; of a string, those between its quotes.
    var content: ArraySlice<UInt8> { document.bytes[Int(entry.start)..<Int(entry.end)] }

    /// The index after the value and all that is in it.
    var end: Int { Int(entry.next) }

    private var entry: JSONEntry { document.entries[index] }

    private func isString(_ other: String) -> Bool {
        entry.hasEscapes ? text == other : content.elementsEqual(other.utf8)
    }
}
