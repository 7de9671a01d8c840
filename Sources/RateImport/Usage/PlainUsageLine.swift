/// A line with a usage record of Ratebook's own form whose parts can be told apart as they stand: one
/// object of texts without escapes and whole numbers, each number a count.
///
/// One value serves for one line after the other. A line of any other form is for
/// ``UsageRecordReader``.
public struct PlainUsageLine: Sendable {
    /// All but the numbers and the id: two lines with the same shape say the same of other numbers.
    public private(set) var shape: [UInt8] = []

    /// The numbers, in the order of the line.
    public private(set) var numbers: [UInt64] = []

    private var names: [Range<Int>] = []

    /// Where the id stands in the line; nil where there is none.
    public private(set) var id: Range<Int>?

    /// Creates a place for lines.
    public init() {}

    /// Reads a line.
    ///
    /// - Parameter line: The line without its break.
    /// - Returns: Whether it is of the form.
    public mutating func read(_ line: UnsafeBufferPointer<UInt8>) -> Bool {
        shape.removeAll(keepingCapacity: true)
        numbers.removeAll(keepingCapacity: true)
        names.removeAll(keepingCapacity: true)
        id = nil
        var cursor = Cursor(line)
        guard cursor.take(UInt8(ascii: "{")) else { return false }
        repeat {
            guard let name = cursor.text(), cursor.take(UInt8(ascii: ":")) else { return false }
            let isID = line[name].elementsEqual("id".utf8)
            if isID {
                guard id == nil, let value = cursor.text() ?? cursor.digits() else { return false }
                id = value
            } else if let value = cursor.text() {
                add(name, UInt8(ascii: ":"), of: line)
                add(value, UInt8(ascii: ","), of: line)
            } else {
                guard let digits = cursor.digits() else { return false }
                add(name, UInt8(ascii: "#"), of: line)
                names.append(name)
                numbers.append(digits.reduce(0) { $0 * 10 + UInt64(line[$1] - UInt8(ascii: "0")) })
            }
        } while cursor.take(UInt8(ascii: ","))
        return cursor.take(UInt8(ascii: "}")) && cursor.isAtEnd
    }

    /// Which of the numbers stands under a name in the line that was read; nil for none.
    public func place(of name: String, in line: [UInt8]) -> Int? {
        names.firstIndex { line[$0].elementsEqual(name.utf8) }
    }

    /// No text has a quotation mark, which therefore tells names and texts apart.
    private mutating func add(
        _ part: Range<Int>,
        _ mark: UInt8,
        of line: UnsafeBufferPointer<UInt8>
    ) {
        shape.append(contentsOf: line[part])
        shape.append(UInt8(ascii: "\""))
        shape.append(mark)
    }
}

/// A place in a line.
private struct Cursor {
    private let line: UnsafeBufferPointer<UInt8>
    private var place = 0

    init(_ line: UnsafeBufferPointer<UInt8>) { self.line = line }

    /// Whether nothing follows but blanks.
    var isAtEnd: Bool { line[place...].allSatisfy(Cursor.isBlank) }

    /// Takes a mark, and blanks before it.
    mutating func take(_ mark: UInt8) -> Bool {
        skipBlanks()
        guard place < line.count, line[place] == mark else { return false }
        place += 1
        return true
    }

    /// Takes a text of plain ASCII; nil for anything else, of which nothing is taken.
    mutating func text() -> Range<Int>? {
        skipBlanks()
        guard place < line.count, line[place] == UInt8(ascii: "\"") else { return nil }
        var end = place + 1
        while end < line.count, line[end] != UInt8(ascii: "\"") {
            guard (0x20..<0x7F).contains(line[end]), line[end] != UInt8(ascii: "\\") else {
                return nil
            }
            end += 1
        }
        guard end < line.count else { return nil }
        defer { place = end + 1 }
        return place + 1..<end
    }

    /// Takes a whole number of at most fifteen digits; nil for anything else.
    mutating func digits() -> Range<Int>? {
        skipBlanks()
        var end = place
        while end < line.count, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(line[end]) {
            end += 1
        }
        let isWritten = end > place && (end == place + 1 || line[place] != UInt8(ascii: "0"))
        guard isWritten, end - place <= 15, end < line.count else { return nil }
        let isWhole = [UInt8(ascii: ","), UInt8(ascii: "}")].contains(line[end])
        guard isWhole || Cursor.isBlank(line[end]) else { return nil }
        defer { place = end }
        return place..<end
    }

    private mutating func skipBlanks() {
        while place < line.count, Cursor.isBlank(line[place]) { place += 1 }
    }

    private static func isBlank(_ byte: UInt8) -> Bool {
        byte == 0x20 || byte == 0x09 || byte == 0x0D
    }
}
