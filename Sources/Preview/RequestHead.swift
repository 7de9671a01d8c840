/// The head of a request, as far as a preview needs it.
struct RequestHead: Sendable, Equatable {
    /// How many bytes a head may have, its first line included.
    static let sizeLimit = 16_384

    /// Why a head is not answered as it asks; the number is the status that says so.
    enum Refusal: Int, Error {
        /// It is no head of HTTP/1.1, or it states something twice or not at all.
        case malformed = 400
        /// Its first line is too long.
        case longTarget = 414
        /// Its fields are too long together.
        case longFields = 431
    }

    /// The method, such as `GET`.
    let method: String

    /// The path with its escapes decoded, without the query.
    let path: String

    /// The one `Host`, in lower case.
    let host: String

    /// What `If-None-Match` holds; empty without it.
    let ifNoneMatch: String

    /// Whether the connection stays open; never after a request with a body, which is not read.
    let keepsAlive: Bool

    /// Where a head ends, behind its empty line; nil while it does not.
    ///
    /// - Parameters:
    ///   - bytes: All that has been read.
    ///   - start: How much of it was looked at before.
    /// - Returns: How many bytes the head has.
    static func end(in bytes: [UInt8], after start: Int) -> Int? {
        let (lineFeed, carriageReturn) = (UInt8(ascii: "\n"), UInt8(ascii: "\r"))
        for place in max(0, start - 3)..<max(bytes.count, max(0, start - 3))
        where bytes[place] == lineFeed && place > 0 {
            if bytes[place - 1] == lineFeed { return place + 1 }
            let isBlank = bytes[place - 1] == carriageReturn && place > 1
            if isBlank, bytes[place - 2] == lineFeed { return place + 1 }
        }
        return nil
    }

    /// Why a head that has not ended is not waited for; nil while it may go on.
    static func refusal(of bytes: [UInt8]) -> Refusal? {
        guard bytes.count >= sizeLimit else { return nil }
        return bytes.prefix(sizeLimit).contains(UInt8(ascii: "\n")) ? .longFields : .longTarget
    }

    /// Reads a head.
    ///
    /// - Throws: ``Refusal``.
    init(parsing head: some Sequence<UInt8>) throws(Refusal) {
        let bytes = Array(head)
        guard bytes.count <= RequestHead.sizeLimit else {
            throw RequestHead.refusal(of: bytes) ?? .longFields
        }
        guard let text = String(validating: bytes, as: UTF8.self) else { throw .malformed }
        var lines = text.split(whereSeparator: \.isNewline)[...]
        let words = lines.popFirst()?.split(separator: " ", omittingEmptySubsequences: false) ?? []
        guard words.count == 3, words[2] == "HTTP/1.1" || words[2] == "HTTP/1.0",
            words[1].first == "/", words[0].allSatisfy(\.isToken), !words[0].isEmpty
        else { throw .malformed }
        var fields: [String: [Substring]] = [:]
        for line in lines {
            guard let colon = line.firstIndex(of: ":"), colon != line.startIndex,
                line[..<colon].allSatisfy(\.isToken)
            else { throw .malformed }
            let value = line[line.index(after: colon)...].trimmed
            fields[line[..<colon].lowercased(), default: []].append(value)
        }
        guard let hosts = fields["host"], hosts.count == 1 else { throw .malformed }
        let hasBody =
            fields["transfer-encoding"] != nil
            || fields["content-length"].map { $0 != ["0"] } ?? false
        let connection = fields["connection"]?.last?.lowercased() ?? ""
        method = String(words[0])
        path = String(words[1].prefix { $0 != "?" && $0 != "#" }).unescaped
        host = hosts[0].lowercased()
        ifNoneMatch = (fields["if-none-match"] ?? []).joined(separator: ",")
        keepsAlive = !hasBody && words[2] == "HTTP/1.1" && connection != "close"
    }
}

extension Character {
    /// Whether it may stand in a method or in the name of a field.
    fileprivate var isToken: Bool {
        isASCII && (isLetter || isNumber || "!#$%&'*+-.^_`|~".contains(self))
    }
}

extension Substring {
    fileprivate var trimmed: Substring {
        var text = drop { $0 == " " || $0 == "\t" }
        while let last = text.last, last == " " || last == "\t" { text.removeLast() }
        return text
    }
}

extension String {
    /// The text with `%` and two digits decoded; a sign that cannot be decoded stays as it is.
    fileprivate var unescaped: String {
        var bytes: [UInt8] = []
        var rest = utf8[...]
        while let byte = rest.popFirst() {
            let digits = String(decoding: rest.prefix(2), as: UTF8.self)
            let isHexadecimal = digits.allSatisfy(\.isHexDigit) && digits.count == 2
            guard byte == UInt8(ascii: "%"), isHexadecimal,
                let value = UInt8(digits, radix: 16)
            else {
                bytes.append(byte)
                continue
            }
            bytes.append(value)
            rest = rest.dropFirst(2)
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}
