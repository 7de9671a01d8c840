import Foundation

/// The files from which a site is made, looked at again and again.
///
/// Looking is the same on every system and on network disks, where events do not arrive.
public struct SourceWatch: Sendable {
    /// What stood on the disk at one look; another state is another value.
    public struct State: Sendable, Equatable {
        fileprivate var files: [String: FileState] = [:]
    }

    fileprivate struct FileState: Sendable, Equatable {
        let size: UInt64
        let changed: Date
    }

    private let folders: [URL]

    /// Watches `Content` and `Templates` of a project; they may come and go.
    public init(project: String) {
        folders = ["Content", "Templates"].map { URL(filePath: project).appending(path: $0) }
    }

    /// Looks at every file whose name does not begin with a dot.
    public func look() -> State {
        let disk = FileManager.default
        var state = State()
        for folder in folders {
            let names = (try? disk.subpathsOfDirectory(atPath: folder.path)) ?? []
            for name in names where !name.split(separator: "/").contains(where: \.isHidden) {
                let file = folder.appending(path: name).resolvingSymlinksInPath().path
                guard let found = try? disk.attributesOfItem(atPath: file),
                    found[.type] as? FileAttributeType == .typeRegular,
                    let changed = found[.modificationDate] as? Date
                else { continue }
                let size = (found[.size] as? NSNumber)?.uint64Value ?? 0
                state.files[folder.lastPathComponent + "/" + name] = FileState(
                    size: size,
                    changed: changed
                )
            }
        }
        return state
    }
}

extension Substring {
    fileprivate var isHidden: Bool { first == "." }
}
