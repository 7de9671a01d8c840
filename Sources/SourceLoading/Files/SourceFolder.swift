import Crypto
public import Diagnostics
public import Foundation

/// The files of a folder as they were read, in the order of their paths.
public struct SourceFolder: Sendable {
    /// The folder as the user would write it, relative to the project.
    public let path: String

    /// The files' contents, by their paths inside the folder.
    public let files: [String: [UInt8]]

    /// The SHA-256 of each file, which many digests are made of.
    private let digests: [String: Deferred<String>]

    /// Creates a folder that is held in memory.
    public init(path: String, files: [String: [UInt8]]) {
        self.path = path
        self.files = files
        digests = files.mapValues { bytes in Deferred { SourceFolder.digest(of: bytes) } }
    }

    private init(_ name: String, of folder: SourceFolder) {
        func inside<Value>(_ all: [String: Value]) -> [String: Value] {
            let own = all.filter { $0.key.hasPrefix(name + "/") }
                .map { (String($0.key.dropFirst(name.count + 1)), $0.value) }
            return Dictionary(uniqueKeysWithValues: own)
        }
        path = folder.path + "/" + name
        files = inside(folder.files)
        digests = inside(folder.digests)
    }

    /// Reads a folder with all its folders; files whose names begin with a dot are left out.
    ///
    /// A symbolic link to a file of the folder is that file. Any other is refused: what stands
    /// outside is no part of a project, and nothing of it is read or shown.
    ///
    /// Reports `missing-folder`, `unreadable-file`, `file-too-large`, `line-too-long` and
    /// `symbolic-link`.
    ///
    /// - Parameters:
    ///   - folder: Where it is.
    ///   - path: How it is shown.
    ///   - log: Where problems are reported.
    public init?(reading folder: URL, shownAs path: String, reporting log: DiagnosticLog) {
        let disk = FileManager.default
        let links = SourceLinks(of: folder, shownAs: path)
        if let problem = links.problem {
            log.report(problem)
            return nil
        }
        guard let found = try? disk.subpathsOfDirectory(atPath: folder.path) else {
            log.error(
                "missing-folder",
                "there is no folder here that can be read",
                inFile: path,
                help: "make the folder, or restore it from version control"
            )
            return nil
        }
        var files: [String: [UInt8]] = [:]
        for name in found.sorted() where !name.split(separator: "/").contains(where: \.isHidden) {
            let file = folder.appending(path: name)
            switch links.entry(file, name) {
            case .folder: continue
            case .refused(let problem):
                log.report(problem)
                continue
            case .file: break
            }
            guard let data = try? Data(contentsOf: file) else {
                log.error(
                    "unreadable-file",
                    "the file cannot be read",
                    inFile: path + "/" + name,
                    help: "check that you may read it"
                )
                continue
            }
            let bytes = Array(data)
            if let problem = links.limits.problem(of: name, shownAs: path + "/" + name, in: bytes) {
                log.report(problem)
                continue
            }
            files[name] = bytes
        }
        self.init(path: path, files: files)
    }

    /// A folder of the folder; without a file where there is none of the name.
    func folder(_ name: String) -> SourceFolder { SourceFolder(name, of: self) }

    /// The paths of the files inside the folder, in order.
    public var names: [String] { files.keys.sorted() }

    /// A file's text; nil when it is not there (`missing-file`) or not UTF-8 (`invalid-utf8`).
    public func file(_ name: String, reporting log: DiagnosticLog) -> SourceFile? {
        guard let bytes = files[name] else {
            log.error(
                "missing-file",
                "the file does not exist",
                inFile: shownPath(of: name),
                help: "write it, or restore it from version control"
            )
            return nil
        }
        return SourceFile(path: shownPath(of: name), bytes: bytes, reporting: log)
    }

    /// A file's path as the user would write it.
    public func shownPath(of name: String) -> String { path + "/" + name }

    /// The SHA-256 of a file's bytes, in hexadecimal; nil when it is not there.
    public func digest(of name: String) -> String? { digests[name]?.value }

    /// The SHA-256 of the files' paths and contents, wherever the folder is, in hexadecimal.
    public var digest: String { digest(of: names) }

    /// The SHA-256 of some files' paths and contents, in hexadecimal.
    func digest(of names: [String]) -> String {
        let list = Set(names).sorted()
            .compactMap { name in digest(of: name).map { $0 + "  " + name + "\n" } }
        return SourceFolder.digest(of: Array(list.joined().utf8))
    }

    /// The SHA-256 of bytes, in hexadecimal.
    static func digest(of bytes: [UInt8]) -> String {
        SHA256.hash(data: bytes)
            .map { byte in
                let text = String(byte, radix: 16)
                return text.count == 1 ? "0" + text : text
            }
            .joined()
    }
}

extension Substring {
    fileprivate var isHidden: Bool { first == "." }
}
