/// Finds the values of a JSON text, once from start to end.
struct JSONParser {
    private let bytes: [UInt8]
    private let keepsRootMembers: Bool
    private var offset = 0
    private var depth = 0
    private var found: [JSONEntry] = []

    /// Prepares to read a text.
    ///
    /// - Parameters:
    ///   - bytes: The text.
    ///   - keepsRootMembers: Whether members of one name are in order in the outermost object.
    init(_ bytes: [UInt8], keepingRootMembers keepsRootMembers: Bool = false) {
        self.bytes = bytes
        self.keepsRootMembers = keepsRootMembers
        found.reserveCapacity(bytes.count / 16)
    }

    /// The values of the whole text.
    mutating func entries() throws(JSONSyntaxError) -> [JSONEntry] {
        if bytes.starts(with: [0xef, 0xbb, 0xbf]) { offset = 3 }
        try value()
        skipSpace()
        guard offset == bytes.count else { throw wrong("text follows the end of the JSON") }
        return found
    }

    private mutating func value() throws(JSONSyntaxError) {
        skipSpace()
        switch next ?? 0 {
        case UInt8(ascii: "{"): try object()
        case UInt8(ascii: "["): try array()
        case UInt8(ascii: "\""): try string()
        case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): try number()
        case UInt8(ascii: "t"): try word("true", .boolean)
        case UInt8(ascii: "f"): try word("false", .boolean)
        case UInt8(ascii: "n"): try word("null", .null)
        default: throw wrong("there is no value here")
        }
    }

    private mutating func object() throws(JSONSyntaxError) {
        let index = try open(.object)
        if next == UInt8(ascii: "}") { return close(index) }
        let isStrict = !keepsRootMembers || depth > 1
        var names: Set<ArraySlice<UInt8>> = []
        while true {
            skipSpace()
            guard next == UInt8(ascii: "\"") else {
                throw wrong("a name in quotes must stand here")
            }
            let start = offset
            try string()
            let name = name(found[found.count - 1])
            guard names.insert(name).inserted || !isStrict else {
                let text = String(decoding: name.prefix(200), as: UTF8.self)
                throw JSONSyntaxError("the name \"\(text)\" stands twice in the object", at: start)
            }
            skipSpace()
            guard next == UInt8(ascii: ":") else { throw wrong("a colon must follow the name") }
            offset += 1
            try value()
            skipSpace()
            if next == UInt8(ascii: "}") { return close(index) }
            guard next == UInt8(ascii: ",") else {
                throw wrong("a comma or a closing brace must follow the member")
            }
            offset += 1
        }
    }

    /// The bytes of a name, with its escapes decoded.
    private func name(_ entry: JSONEntry) -> ArraySlice<UInt8> {
        let written = bytes[Int(entry.start)..<Int(entry.end)]
        return entry.hasEscapes ? Array(JSONText.decoded(written).utf8)[...] : written
    }

    private mutating func array() throws(JSONSyntaxError) {
        let index = try open(.array)
        if next == UInt8(ascii: "]") { return close(index) }
        while true {
            try value()
            skipSpace()
            if next == UInt8(ascii: "]") { return close(index) }
            guard next == UInt8(ascii: ",") else {
                throw wrong("a comma or a closing bracket must follow the element")
            }
            offset += 1
        }
    }

    private mutating func open(_ kind: JSONKind) throws(JSONSyntaxError) -> Int {
        guard depth < JSONDocument.depthLimit else {
            throw wrong("the values are nested deeper than \(JSONDocument.depthLimit)")
        }
        depth += 1
        append(kind, from: offset, to: offset)
        offset += 1
        skipSpace()
        return found.count - 1
    }

    private mutating func close(_ index: Int) {
        offset += 1
        depth -= 1
        found[index].end = Int32(offset)
        found[index].next = Int32(found.count)
    }

    private mutating func string() throws(JSONSyntaxError) {
        let opening = offset
        offset += 1
        var hasEscapes = false
        while let byte = next, byte != UInt8(ascii: "\"") {
            if byte == UInt8(ascii: "\\") {
                hasEscapes = true
                try escape()
            } else if byte >= 0x80 {
                try multibyte()
            } else if byte >= 0x20 {
                offset += 1
            } else {
                throw wrong("a control character stands inside a string")
            }
        }
        guard next != nil else { throw JSONSyntaxError("the string is never closed", at: opening) }
        append(.string, from: opening + 1, to: offset, hasEscapes: hasEscapes)
        offset += 1
    }

    private mutating func escape() throws(JSONSyntaxError) {
        let letter = offset + 1 < bytes.count ? bytes[offset + 1] : 0
        guard letter == UInt8(ascii: "u") else {
            guard "\"\\/bfnrt".utf8.contains(letter) else { throw wrong("this escape is unknown") }
            offset += 2
            return
        }
        guard let unit = hexadecimalUnit(at: offset + 2) else {
            throw wrong("four hexadecimal digits must follow \\u")
        }
        guard (0xd800..<0xe000).contains(unit) else {
            offset += 6
            return
        }
        guard unit < 0xdc00, bytes[offset...].dropFirst(6).starts(with: "\\u".utf8),
            let low = hexadecimalUnit(at: offset + 8), (0xdc00..<0xe000).contains(low)
        else { throw wrong("this is one half of a surrogate pair") }
        offset += 12
    }

    private func hexadecimalUnit(at start: Int) -> UInt32? {
        guard start + 4 <= bytes.count else { return nil }
        return JSONText.unit(bytes[start..<start + 4])
    }

    /// Passes over one scalar of two to four bytes.
    private mutating func multibyte() throws(JSONSyntaxError) {
        let end = min(offset + 4, bytes.count)
        var length = 1
        while offset + length < end, bytes[offset + length] & 0b1100_0000 == 0b1000_0000 {
            length += 1
        }
        guard String(validating: bytes[offset..<offset + length], as: UTF8.self) != nil else {
            throw wrong("the bytes here are not UTF-8")
        }
        offset += length
    }

    private mutating func number() throws(JSONSyntaxError) {
        let start = offset
        if next == UInt8(ascii: "-") { offset += 1 }
        if next == UInt8(ascii: "0") {
            offset += 1
        } else {
            try digits()
        }
        if next == UInt8(ascii: ".") {
            offset += 1
            try digits()
        }
        if next == UInt8(ascii: "e") || next == UInt8(ascii: "E") {
            offset += 1
            if next == UInt8(ascii: "+") || next == UInt8(ascii: "-") { offset += 1 }
            try digits()
        }
        append(.number, from: start, to: offset)
    }

    private mutating func digits() throws(JSONSyntaxError) {
        let start = offset
        while let byte = next, (UInt8(ascii: "0")...UInt8(ascii: "9")) ~= byte { offset += 1 }
        guard offset > start else { throw wrong("a digit must stand here") }
    }

    private mutating func word(_ word: StaticString, _ kind: JSONKind) throws(JSONSyntaxError) {
        let text = word.description.utf8
        guard bytes[offset...].starts(with: text) else { throw wrong("there is no value here") }
        append(kind, from: offset, to: offset + text.count)
        offset += text.count
    }

    private mutating func append(
        _ kind: JSONKind,
        from start: Int,
        to end: Int,
        hasEscapes: Bool = false
    ) {
        found.append(
            JSONEntry(
                kind: kind,
                hasEscapes: hasEscapes,
                start: Int32(start),
                end: Int32(end),
                next: Int32(found.count + 1)
            )
        )
    }

    private var next: UInt8? { offset < bytes.count ? bytes[offset] : nil }

    private mutating func skipSpace() {
        while let byte = next, byte == 0x20 || byte == 0x0a || byte == 0x0d || byte == 0x09 {
            offset += 1
        }
    }

    private func wrong(_ summary: String) -> JSONSyntaxError {
        JSONSyntaxError(summary, at: offset)
    }
}
