import Diagnostics
import Foundation

/// Where the symbolic links of a folder lead.
struct SourceLinks {
    /// What stands at a path.
    enum Entry {
        case folder
        /// A file, or a link to one of the same folder.
        case file
        /// Something that is not read.
        case refused(Diagnostic)
    }

    private let folder: URL
    private let path: String

    /// How much of a file is read.
    let limits: SourceLimits

    private let root: String?

    init(of folder: URL, shownAs path: String) {
        self.folder = folder
        self.path = path
        // Nothing is read through a folder that may lead out of the project.
        limits =
            SourceLinks.isLink(folder.path) ? SourceLimits() : SourceLimits(of: folder, at: path)
        root = SourceLinks.place(of: folder.path)
    }

    /// Why the folder itself is not read: it is a link that leads out of the one around it.
    var problem: Diagnostic? {
        guard SourceLinks.isLink(folder.path), let root,
            let around = SourceLinks.place(of: folder.deletingLastPathComponent().path),
            !root.hasPrefix(around + "/")
        else { return nil }
        return refusal("the folder is a link that leads out of the project", path)
    }

    /// What stands at a path of the folder.
    func entry(_ file: URL, _ name: String) -> Entry {
        let shown = path + "/" + name
        var found = stat()
        guard lstat(file.path, &found) == 0 else {
            return .refused(unreadable("the file no longer exists", shown))
        }
        let isLink = found.st_mode & S_IFMT == S_IFLNK
        if isLink {
            guard let target = SourceLinks.place(of: file.path) else {
                return .refused(refusal("the link leads nowhere", shown))
            }
            guard let root, target.hasPrefix(root + "/") else {
                return .refused(
                    refusal("the link leads out of \(path), and is not followed", shown)
                )
            }
            guard stat(file.path, &found) == 0 else {
                return .refused(refusal("the link leads nowhere", shown))
            }
        }
        switch found.st_mode & S_IFMT {
        case S_IFREG:
            let problem = limits.problem(of: name, shownAs: shown, size: Int(found.st_size))
            return problem.map { .refused($0) } ?? .file
        case S_IFDIR where !isLink && SourceLimits.isText(name):
            return .refused(unreadable("a folder has the name of a file", shown))
        case S_IFDIR where !isLink: return .folder
        case S_IFDIR: return .refused(refusal("the link leads to a folder", shown))
        default: return .refused(unreadable("this is neither a file nor a folder", shown))
        }
    }

    private func refusal(_ summary: String, _ shown: String) -> Diagnostic {
        Diagnostic(
            .error,
            code: "symbolic-link",
            summary,
            inFile: shown,
            help: "put a copy of what it leads to in its place, or remove it"
        )
    }

    private func unreadable(_ summary: String, _ shown: String) -> Diagnostic {
        Diagnostic(
            .error,
            code: "unreadable-file",
            summary,
            inFile: shown,
            help: "put a file in its place, or remove it"
        )
    }

    private static func isLink(_ path: String) -> Bool {
        var found = stat()
        return lstat(path, &found) == 0 && found.st_mode & S_IFMT == S_IFLNK
    }

    /// The path without any link in it; nil for what is not there.
    private static func place(of path: String) -> String? {
        guard let real = realpath(path, nil) else { return nil }
        defer { free(real) }
        return String(cString: real)
    }
}
