import Diagnostics

extension OutputPlan {
    /// Says why a wanted file cannot go where something else is.
    func conflict(at path: String, with entry: OutputFolder.Entry) -> Diagnostic {
        let (code, summary, place) =
            switch entry {
            case .link(let link):
                ("symbolic-link", "nothing is written through a symbolic link", link)
            case .obstacle(let obstacle) where obstacle != path:
                ("file-in-the-way", "a file stands where a folder is needed", obstacle)
            case .folder, .obstacle:
                (
                    "folder-in-the-way", "what stands here is not a plain file, and one is needed",
                    path
                )
            case .file, .nothing:
                ("foreign-file", "the file has other content and is not by Ratebook", path)
            }
        return Diagnostic(
            .error,
            code: code,
            summary,
            inFile: folder.shown(place),
            help: "move or delete \(folder.shown(place)), then build again"
        )
    }

    /// Says why nothing is written where the folder is a link to another one.
    var linkedRoot: Diagnostic {
        Diagnostic(
            .error,
            code: "symbolic-link",
            "the folder is a symbolic link, and nothing is written through one",
            inFile: folder.shownPath,
            help: "remove the link and build again; let the place that it led to be a link to this"
                + " folder, or a copy of it"
        )
    }

    /// Finds wanted paths that cannot be in one folder together on every file system.
    ///
    /// - Parameter paths: The wanted paths, sorted.
    /// - Returns: One error for each place two of them need.
    static func clashes(among paths: [String]) -> [Diagnostic] {
        var taken: [String: Place] = [:]
        var diagnostics: [Diagnostic] = []
        for path in paths {
            for place in places(on: path) {
                let other = taken[place.path.lowercased()]
                taken[place.path.lowercased()] = other ?? place
                guard let other, other != place || !place.isFolder else { continue }
                let diagnostic = clash(of: other, with: place)
                if diagnostics.last != diagnostic { diagnostics.append(diagnostic) }
                break
            }
        }
        return diagnostics
    }

    /// A file or folder that the wanted files need.
    private struct Place: Hashable {
        let path: String
        let isFolder: Bool
    }

    /// The folders a file is in, outermost first, and the file itself.
    private static func places(on path: String) -> [Place] {
        let components = path.split(separator: "/")
        return (1...components.count)
            .map { count in
                Place(
                    path: components.prefix(count).joined(separator: "/"),
                    isFolder: count < components.count
                )
            }
    }

    private static func clash(of first: Place, with second: Place) -> Diagnostic {
        if first.path != second.path {
            return Diagnostic(
                .error,
                code: "case-clash",
                "the output paths \(first.path) and \(second.path) differ only in case",
                inFile: second.path,
                help: "rename one: on macOS and Windows both are the same"
            )
        }
        let isTwice = first.isFolder == second.isFolder
        return Diagnostic(
            .error,
            code: "duplicate-output",
            isTwice
                ? "two output files have the path \(first.path)"
                : "the output path \(first.path) is both a file and a folder",
            inFile: second.path,
            help: "rename one of the pages"
        )
    }
}
