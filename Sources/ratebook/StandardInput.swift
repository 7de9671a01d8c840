import Foundation

/// What another program, or a file, sends to this one.
enum StandardInput {
    /// Reads lines as they come, many at a time, without their line feeds.
    static func forEachChunkOfLines(_ use: ([[UInt8]]) throws -> Void) throws {
        var rest: [UInt8] = []
        while true {
            let data: Data?
            do { data = try FileHandle.standardInput.read(upToCount: 1 << 18) } catch {
                throw CommandFailure.world("standard input cannot be read: \(error)")
            }
            guard let data, !data.isEmpty else { break }
            rest += data
            guard let end = rest.lastIndex(of: UInt8(ascii: "\n")) else { continue }
            let lines = rest[..<end]
                .split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
            try use(lines.map { Array($0) })
            rest.removeFirst(end + 1)
        }
        if !rest.isEmpty { try use([rest]) }
    }
}
