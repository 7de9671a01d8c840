public import Foundation
import SourceLoading

/// The files of a new project, which builds at once: the carried catalog, a scenario and a page.
public struct StarterProject: Sendable {
    /// What a project could not be started for.
    public enum Refusal: Error, Sendable {
        /// Files or folders of these names are there already.
        case inTheWay([String])
        /// The disk refused to write.
        case disk(any Error)
    }

    /// Where the project goes.
    private let folder: URL

    /// Names the folder of the new project; it need not be there yet.
    public init(in folder: URL) {
        self.folder = folder
    }

    /// Writes the project, or nothing of it.
    ///
    /// - Returns: What was written, as paths within the folder: files, and folders with `/` behind.
    /// - Throws: ``Refusal``.
    public func write() throws(Refusal) -> [String] {
        let disk = FileManager.default
        let names = [StarterProject.contentName, StarterProject.ignoreName]
        let taken = names.filter { name in
            let path = folder.appending(path: name).path
            // A broken link is in the way as well, and `fileExists` follows it.
            return (try? disk.attributesOfItem(atPath: path)) != nil
        }
        guard taken.isEmpty else { throw .inTheWay(taken) }
        let staged = folder.appending(path: ".ratebook-init")
        do {
            defer { try? disk.removeItem(at: staged) }
            for (name, bytes) in StarterProject.files.sorted(by: { $0.key < $1.key }) {
                let file = staged.appending(path: name)
                try disk.createDirectory(
                    at: file.deletingLastPathComponent(),
                    withIntermediateDirectories: true
                )
                try Data(bytes).write(to: file)
            }
            for name in names {
                try disk.moveItem(
                    at: staged.appending(path: name),
                    to: folder.appending(path: name)
                )
            }
        } catch { throw .disk(error) }
        return StarterProject.shownPaths
    }

    private static let contentName = "Content"
    private static let ignoreName = ".gitignore"

    private static let shownPaths = [
        "Content/site.yaml", "Content/scenarios/help-desk.yaml",
        "Content/pages/reading-the-reports.md", "Content/catalog/", ignoreName,
    ]

    /// The files by their paths in the project.
    private static var files: [String: [UInt8]] {
        let carried = SourceFolder.carried.files.filter { $0.key.hasPrefix("catalog/") }
        let authored = [
            "site.yaml": PackageResources.site_yaml,
            "scenarios/help-desk.yaml": PackageResources.help_desk_yaml,
            "pages/reading-the-reports.md": PackageResources.reading_the_reports_md,
        ]
        var files = [ignoreName: PackageResources.gitignore]
        for (name, bytes) in carried.merging(authored, uniquingKeysWith: { $1 }) {
            files[contentName + "/" + name] = bytes
        }
        return files
    }
}
