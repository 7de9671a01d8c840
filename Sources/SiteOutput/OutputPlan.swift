public import Diagnostics

/// What has to change in an output folder so that it holds the wanted files, and nothing stale.
///
/// Making a plan only reads. A file counts as ours if an earlier write listed it in the folder's
/// manifest; any other file is left alone, and one that stands where ours belongs is an error
/// unless it has the wanted bytes already.
public struct OutputPlan: Sendable {
    /// The paths of files that are not there yet, sorted.
    public private(set) var created: [String] = []

    /// The paths of files that are there with other bytes, sorted.
    public private(set) var updated: [String] = []

    /// The paths of files that are there with the wanted bytes, sorted.
    public private(set) var unchanged: [String] = []

    /// The paths of files of an earlier write that are no longer wanted, sorted.
    public private(set) var removed: [String] = []

    /// Why the plan cannot be carried out; empty when it can.
    public private(set) var diagnostics: [Diagnostic]

    let folder: OutputFolder
    private(set) var writes: [OutputFile] = []
    private(set) var manifest = OutputManifest(paths: [])
    private(set) var manifestOnDisk: String?

    /// Whether the folder, its manifest included, is already as wanted.
    public var isCurrent: Bool {
        diagnostics.isEmpty && writes.isEmpty && removed.isEmpty && manifestOnDisk == manifest.text
    }

    /// Compares the wanted files with a folder.
    ///
    /// - Parameters:
    ///   - files: All files of the site, in any order.
    ///   - path: The output folder, which need not exist; it may be relative.
    ///   - shownPath: How it is shown; as `path` where none is given.
    ///   - kinds: The extensions the plan is limited to, without dots and in lower case. Files of
    ///     other kinds are neither compared, written nor removed, and stay in the manifest.
    /// - Throws: When something in the folder cannot be read.
    public init(
        writing files: [OutputFile],
        to path: String,
        shownAs shownPath: String? = nil,
        kinds: Set<String>? = nil
    ) throws(OutputError) {
        let isIncluded = { (path: String) in kinds?.contains(Self.kind(of: path)) ?? true }
        let wanted = files.filter { isIncluded($0.path) }.sorted { $0.path < $1.path }
        folder = OutputFolder(path: path, shownPath: shownPath ?? path)
        diagnostics = Self.clashes(among: wanted.map(\.path))
        if case .link = try folder.rootEntry() {
            diagnostics.append(linkedRoot)
            return
        }
        guard let listed = try readManifest()?.paths, diagnostics.isEmpty else { return }

        let paths = Set(wanted.map(\.path))
        manifest = OutputManifest(paths: paths.union(listed.filter { !isIncluded($0) }))
        for path in listed where isIncluded(path) && !paths.contains(path) {
            if try folder.entry(at: path) == .file { removed.append(path) }
        }
        let (ours, removedNames) = (Set(listed), Set(removed.map { $0.lowercased() }))
        for file in wanted {
            let isOurs = ours.contains(file.path)
            if !isOurs, removedNames.contains(file.path.lowercased()) {
                // Where case does not count this is the removed file, which makes room first.
                created.append(file.path)
                writes.append(file)
            } else {
                try compare(file, isOurs: isOurs)
            }
        }
    }

    private mutating func compare(_ file: OutputFile, isOurs: Bool) throws(OutputError) {
        let entry = try folder.entry(at: file.path)
        if entry == .file, try folder.bytes(of: file.path) == file.bytes {
            unchanged.append(file.path)
        } else if entry == .nothing {
            created.append(file.path)
            writes.append(file)
        } else if entry == .file, isOurs {
            updated.append(file.path)
            writes.append(file)
        } else {
            let conflict = conflict(at: file.path, with: entry)
            if diagnostics.last != conflict { diagnostics.append(conflict) }
        }
    }

    /// The manifest of the folder, an empty one where there is none, or nil for a damaged one.
    private mutating func readManifest() throws(OutputError) -> OutputManifest? {
        let name = OutputManifest.fileName
        let entry = try folder.entry(at: name)
        if entry == .nothing { return OutputManifest(paths: []) }
        guard entry == .file else {
            diagnostics.append(conflict(at: name, with: entry))
            return nil
        }
        let text = String(decoding: try folder.bytes(of: name), as: UTF8.self)
        manifestOnDisk = text
        return OutputManifest(
            parsing: text,
            file: folder.shown(name),
            diagnostics: &diagnostics
        )
    }

    /// The extension in lower case, or nothing for a name like `.nojekyll`.
    private static func kind(of path: String) -> String {
        let name = path.split(separator: "/").last ?? ""
        guard let dot = name.lastIndex(of: "."), dot != name.startIndex else { return "" }
        return name[name.index(after: dot)...].lowercased()
    }
}
