import Foundation
import SiteOutput

/// What another program, or a file, sends to this one.
enum StandardInput {
    /// How many bytes a line may have.
    private static let longestLine = 64 << 20

    /// Reads lines as they come, many at a time, without their line feeds.
    static func forEachChunkOfLines(_ use: ([[UInt8]]) throws -> Void) throws {
        var rest: [UInt8] = []
        while true {
            let data: Data?
            do { data = try FileHandle.standardInput.read(upToCount: 1 << 18) } catch {
                throw CommandFailure.world(
                    "standard input cannot be read: \(OutputError.reason(for: error))"
                )
            }
            guard let data, !data.isEmpty else { break }
            // Only what is new can hold the end of a line.
            let before = rest.count
            rest += data
            guard let end = rest[before...].lastIndex(of: UInt8(ascii: "\n")) else {
                guard rest.count <= longestLine else {
                    throw CommandFailure.world(
                        "a line of standard input has more than \(longestLine >> 20) MB; each line "
                            + "is one record"
                    )
                }
                continue
            }
            let lines = rest[..<end]
                .split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
            try use(lines.map { Array($0) })
            rest.removeFirst(end + 1)
        }
        if !rest.isEmpty { try use([rest]) }
    }
}
