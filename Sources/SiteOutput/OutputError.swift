import Foundation

/// A file or folder of the output could not be read or written.
///
/// When a write fails this way, everything is as it was before, but for `lost`.
public struct OutputError: Error, Sendable, Hashable, CustomStringConvertible {
    /// What was tried.
    public enum Action: String, Sendable, Hashable {
        /// Looking at or reading a file.
        case read
        /// Creating the folder a file belongs in.
        case createFolder = "create a folder for"
        /// Writing a file.
        case write
        /// Moving a file within the output folder.
        case move
        /// Removing a file or folder.
        case remove
    }

    /// What was tried.
    public let action: Action

    /// The file or folder, as the user would write it.
    public let path: String

    /// Why it failed, as part of a sentence.
    public let reason: String

    /// The files that could not be put back after a failed write; they are in the staging folder.
    public internal(set) var lost: [String] = []

    /// One sentence without a full stop, such as `cannot write Public/a.html: the disk is full`.
    public var description: String {
        let sentence = "cannot \(action.rawValue) \(path): \(reason)"
        guard !lost.isEmpty else { return sentence }
        return sentence + "; could not put back " + lost.joined(separator: ", ")
    }

    /// Does something with the disk and puts its failure into words.
    static func wrapping<Value>(
        _ action: Action,
        _ path: String,
        _ body: () throws -> Value
    ) throws(OutputError) -> Value {
        do {
            return try body()
        } catch {
            throw OutputError(action: action, path: path, reason: reason(for: error))
        }
    }

    /// Why the disk refused something, as part of a sentence and never as a number.
    public static func reason(for error: any Error) -> String {
        let cause = (error as NSError).userInfo[NSUnderlyingErrorKey] as? NSError
        if let cause, cause.domain == NSPOSIXErrorDomain, let words = words[Int32(cause.code)] {
            return words
        }
        switch (error as? CocoaError)?.code {
        case .fileNoSuchFile, .fileReadNoSuchFile: return "it does not exist"
        case .fileReadNoPermission, .fileWriteNoPermission: return "permission is denied"
        case .fileWriteFileExists: return "something is there already"
        case .fileWriteInvalidFileName, .fileReadInvalidFileName: return "the name is not allowed"
        case .fileWriteOutOfSpace: return "the disk is full"
        case .fileWriteVolumeReadOnly: return "the disk is read-only"
        default: return "the system refused it"
        }
    }

    /// The same for a number that the system gives.
    static func reason(_ number: Int32) -> String { words[number] ?? "the system refused it" }

    private static let words: [Int32: String] = [
        EACCES: "permission is denied", EPERM: "permission is denied", ENOENT: "it does not exist",
        ENOSPC: "the disk is full", EDQUOT: "the share of the disk is used up",
        EROFS: "the disk is read-only", EEXIST: "something is there already",
        ENOTEMPTY: "something is there already", ENAMETOOLONG: "the name is too long",
        ENOTDIR: "a file stands where a folder is needed", EISDIR: "it is a folder",
        ELOOP: "links lead in a circle", EMFILE: "too many files are open", EBUSY: "it is in use",
        EIO: "the disk has failed", EFBIG: "the file would be too large",
    ]
}
