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
            let code = (error as? CocoaError)?.code
            throw OutputError(action: action, path: path, reason: reason(for: code))
        }
    }

    private static func reason(for code: CocoaError.Code?) -> String {
        switch code {
        case .fileNoSuchFile, .fileReadNoSuchFile: "it is not there"
        case .fileReadNoPermission, .fileWriteNoPermission: "permission is denied"
        case .fileWriteFileExists: "something is there already"
        case .fileWriteInvalidFileName, .fileReadInvalidFileName: "the name is not allowed"
        case .fileWriteOutOfSpace: "the disk is full"
        case .fileWriteVolumeReadOnly: "the disk is read-only"
        default: "the system refused it"
        }
    }
}
