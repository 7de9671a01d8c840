import Foundation
import SiteOutput

/// What another program, or a file, sends to this one.
enum StandardInput {
    /// How many bytes a line may have.
    private static let longestLine = 64 << 20

    /// Reads lines as they come, many at a time, with their line feeds.
    static func forEachBlockOfLines(_ use: ([UInt8]) async throws -> Void) async throws {
        var rest: [UInt8] = []
        while true {
            let data: Data?
            do { data = try FileHandle.standardInput.read(upToCount: 1 << 20) } catch {
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
            try await use(Array(rest[...end]))
            rest.removeFirst(end + 1)
        }
        if !rest.isEmpty { try await use(rest) }
    }
}
