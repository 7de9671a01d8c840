import Crypto
public import Diagnostics
import Foundation

/// Logs and bills on the disk, which are read piece by piece.
public enum UsageFiles {
    /// Why a file or a folder could not be read.
    public struct Failure: Error {
        /// The path as the user wrote it.
        public let path: String

        /// What the system says.
        public let cause: any Error
    }

    private static let endings = [".json", ".jsonl", ".ndjson", ".csv"]
        .flatMap { [$0, $0 + ".gz"] }

    private static let pieceSize = 1 << 18

    /// The files at some paths, in order; of a folder all logs and tables in it.
    ///
    /// What Bedrock writes into folders called `data` are the bodies of large requests, and no
    /// records.
    ///
    /// - Throws: ``Failure``.
    public static func find(_ paths: [String]) throws(Failure) -> [String] {
        var found: [String] = []
        for path in paths {
            var isFolder: ObjCBool = false
            guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
                throw Failure(path: path, cause: CocoaError(.fileReadNoSuchFile))
            }
            guard isFolder.boolValue else {
                found.append(path)
                continue
            }
            let names: [String]
            do { names = try FileManager.default.subpathsOfDirectory(atPath: path) } catch {
                throw Failure(path: path, cause: error)
            }
            let base = path.hasSuffix("/") ? path : path + "/"
            found += names.filter(isRecord).sorted().map { base + $0 }
        }
        return found
    }

    /// Reads a file; one that gzip has compressed is taken apart.
    ///
    /// - Parameters:
    ///   - path: The file.
    ///   - log: Where it is reported that a compressed file is damaged: `bad-gzip`.
    ///   - use: Takes the next piece of it.
    /// - Returns: The SHA-256 of what was read.
    /// - Throws: ``Failure``.
    public static func read(
        _ path: String,
        reporting log: DiagnosticLog,
        _ use: ([UInt8]) -> Void
    ) throws(Failure) -> [UInt8] {
        var hash = SHA256()
        func take(_ piece: [UInt8]) {
            hash.update(data: piece)
            use(piece)
        }
        do {
            let file = try FileHandle(forReadingFrom: URL(filePath: path))
            defer { try? file.close() }
            let first = Array(try file.read(upToCount: pieceSize) ?? Data())
            guard GzipStream.isBeginning(first) else {
                take(first)
                while let data = try file.read(upToCount: pieceSize), !data.isEmpty {
                    take(Array(data))
                }
                return Array(hash.finalize())
            }
            var gzip = GzipStream()
            gzip.inflate(first, take)
            while let data = try file.read(upToCount: pieceSize), !data.isEmpty {
                gzip.inflate(Array(data), take)
            }
            if gzip.isDamaged || !gzip.isWhole { reportDamage(of: path, log) }
        } catch { throw Failure(path: path, cause: error) }
        return Array(hash.finalize())
    }

    private static func reportDamage(of path: String, _ log: DiagnosticLog) {
        log.error(
            "bad-gzip",
            "the compressed file is damaged, or cut off",
            inFile: path,
            help: "copy it again; gzip -t FILE tells whether it is whole"
        )
    }

    private static func isRecord(_ name: String) -> Bool {
        let parts = name.split(separator: "/")
        return endings.contains { name.hasSuffix($0) }
            && !parts.contains { $0.hasPrefix(".") } && !parts.dropLast().contains("data")
    }
}
