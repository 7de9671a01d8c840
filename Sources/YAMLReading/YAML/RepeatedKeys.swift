import Diagnostics

/// The text of a file in which a key that stands in its mapping twice can be passed over, so that
/// it hides nothing else: the library refuses such a file as a whole.
struct RepeatedKeys {
    /// Where a key stands, counted from 1, and how long it is with its quotes.
    struct Place: Equatable {
        let line: Int
        let column: Int
        let length: Int
    }

    /// How many keys are passed over before a file is given up.
    static let limit = 100

    /// What stands for the keys that are passed over; no two of them are equal.
    private(set) var fillers: Set<String> = []

    private let file: SourceFile
    private lazy var lines = file.lines.map { Array($0.unicodeScalars) }

    init(in file: SourceFile) { self.file = file }

    /// The text as it is to be read.
    var text: String {
        mutating get {
            fillers.isEmpty
                ? file.text
                : lines.map { String(String.UnicodeScalarView($0)) }.joined(separator: "\n")
        }
    }

    /// Passes a key over: characters for private use take its place, as many as it has.
    mutating func passOver(_ place: Place) {
        let filler = Unicode.Scalar(0xE000 + UInt32(fillers.count)) ?? " "
        let columns = place.column - 1..<place.column - 1 + place.length
        let characters = Array(repeating: filler, count: place.length)
        lines[place.line - 1].replaceSubrange(columns, with: characters)
        fillers.insert(String(String.UnicodeScalarView(characters)))
    }

    /// Where a key stands for the second time; nil where that cannot be told.
    ///
    /// - Parameters:
    ///   - key: The key.
    ///   - line: The line where it stands first.
    ///   - column: The column there.
    /// - Returns: The place.
    mutating func second(_ key: String, afterLine line: Int, column: Int) -> Place? {
        guard lines.indices.contains(line - 1) else { return nil }
        let key = Array(key.unicodeScalars)
        let before = lines[line - 1].prefix(column - 1)
        let mayBeBlock = before.allSatisfy { " -".unicodeScalars.contains($0) }
        return (mayBeBlock ? secondInBlock(key, line, column) : nil)
            ?? secondInFlow(key, line, column)
    }

    /// The same in a block: the key in the same column, before a line that stands further left.
    private mutating func secondInBlock(
        _ key: [Unicode.Scalar],
        _ line: Int,
        _ column: Int
    ) -> Place? {
        for index in lines.indices.dropFirst(line) {
            let text = lines[index]
            let indent = text.prefix { $0 == " " }.count
            guard indent < text.count, text[indent] != "#" else { continue }
            if indent < column - 1 { return nil }
            guard indent == column - 1, let length = length(of: key, in: text, from: indent)
            else { continue }
            return Place(line: index + 1, column: column, length: length)
        }
        return nil
    }

    /// The same between braces: the key behind a comma of the same mapping.
    private mutating func secondInFlow(
        _ key: [Unicode.Scalar],
        _ line: Int,
        _ column: Int
    ) -> Place? {
        var depth = 0
        var quote: Unicode.Scalar?
        var last: Unicode.Scalar = " "
        for index in lines.indices.dropFirst(line - 1) {
            let text = lines[index]
            var place = index == line - 1 ? column - 1 : 0
            while place < text.count {
                let scalar = text[place]
                if let open = quote {
                    if scalar == "\\", open == "\"" { place += 1 }
                    if scalar == open { quote = nil }
                } else if depth == 0, last == ",",
                    let length = length(of: key, in: text, from: place)
                {
                    return Place(line: index + 1, column: place + 1, length: length)
                } else if "{[".unicodeScalars.contains(scalar) {
                    depth += 1
                } else if "}]".unicodeScalars.contains(scalar) {
                    depth -= 1
                } else if "'\"".unicodeScalars.contains(scalar),
                    scalar == last || "{[,:".unicodeScalars.contains(last)
                {
                    quote = scalar
                }
                if depth < 0 { return nil }
                if scalar != " " { last = scalar }
                place += 1
            }
        }
        return nil
    }

    /// How long a key is that stands at a place of a line, with its quotes; nil for another one.
    private func length(
        of key: [Unicode.Scalar],
        in line: [Unicode.Scalar],
        from place: Int
    ) -> Int? {
        let rest = line.dropFirst(place)
        for quote in ["", "'", "\""].map({ Array($0.unicodeScalars) }) {
            let written = quote + key + quote
            guard rest.starts(with: written) else { continue }
            if rest.dropFirst(written.count).first(where: { $0 != " " }) == ":" {
                return written.count
            }
        }
        return nil
    }
}
