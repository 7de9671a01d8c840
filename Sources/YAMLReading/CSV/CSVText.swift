public import Diagnostics

/// The bytes of a table, which its records share.
public struct CSVText: Sendable {
    /// Where a record begins.
    public struct Place: Sendable {
        /// How many bytes come before it.
        let offset: Int

        /// Its line, from 1.
        let line: Int
    }

    /// The path as the user would write it.
    let path: String

    let bytes: [UInt8]

    /// Creates a table from a file.
    public init(_ file: SourceFile) {
        path = file.path
        bytes = Array(file.text.utf8)
    }

    /// Creates a part of a table from its bytes.
    init(path: String, bytes: [UInt8]) {
        self.path = path
        self.bytes = bytes
    }

    /// The line without its break that begins after some bytes.
    func line(from offset: Int) -> String {
        let end = bytes[offset...].firstIndex { $0 == 0x0a || $0 == 0x0d } ?? bytes.endIndex
        return String(decoding: bytes[offset..<end], as: UTF8.self)
    }

    /// Where the records begin, by the text of one field; no other field is read.
    ///
    /// The text is taken to be a sound table.
    ///
    /// - Parameter number: The field, from 0.
    /// - Returns: The places by the text of the field, each list in the order of the table.
    public func places(by number: Int) -> [String: [Place]] {
        var found: [String: [Place]] = [:]
        bytes.withUnsafeBufferPointer { bytes in
            var (offset, line) = (0, 1)
            var last: (name: Range<Int>, places: [Place]) = (0..<0, [])
            func keep() {
                guard !last.places.isEmpty else { return }
                let name = String(decoding: bytes[last.name], as: UTF8.self)
                found[name, default: []] += last.places
            }
            while offset < bytes.count {
                let place = Place(offset: offset, line: line)
                var field = 0
                var name = 0..<0
                fields: while true {
                    let start = offset
                    var isQuoted = false
                    while offset < bytes.count {
                        let byte = bytes[offset]
                        if byte == UInt8(ascii: "\"") {
                            isQuoted.toggle()
                        } else if byte == 0x0a || byte == 0x0d {
                            guard isQuoted else { break }
                            line +=
                                byte == 0x0a || offset + 1 == bytes.count
                                    || bytes[offset + 1] != 0x0a ? 1 : 0
                        } else if byte == UInt8(ascii: ","), !isQuoted {
                            break
                        }
                        offset += 1
                    }
                    if field == number {
                        let quote = start < offset && bytes[start] == UInt8(ascii: "\"") ? 1 : 0
                        name = start + quote..<offset - quote
                    }
                    guard offset < bytes.count, bytes[offset] == UInt8(ascii: ",") else { break }
                    field += 1
                    offset += 1
                }
                if offset < bytes.count {
                    let isPair =
                        bytes[offset] == 0x0d && offset + 1 < bytes.count
                        && bytes[offset + 1] == 0x0a
                    offset += isPair ? 2 : 1
                    line += 1
                }
                // Lines about one thing mostly follow each other.
                if !bytes[name].elementsEqual(bytes[last.name]) {
                    keep()
                    last = (name, [])
                }
                last.places.append(place)
            }
            keep()
        }
        return found
    }
}
