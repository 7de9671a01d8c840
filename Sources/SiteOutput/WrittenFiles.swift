import Diagnostics

/// What Ratebook wrote into a folder so far.
public enum WrittenFiles {
    /// The paths of the files within a folder.
    ///
    /// - Parameter folder: The path of the folder.
    /// - Returns: The paths; none of a folder that has no list of them, or one that cannot be read,
    ///   which is told when it is written to.
    public static func paths(in folder: String) -> Set<String> {
        let folder = OutputFolder(path: folder, shownPath: folder)
        var diagnostics: [Diagnostic] = []
        guard let bytes = try? folder.bytes(of: OutputManifest.fileName) else { return [] }
        let manifest = OutputManifest(
            parsing: String(decoding: bytes, as: UTF8.self),
            file: OutputManifest.fileName,
            diagnostics: &diagnostics
        )
        return Set(manifest?.paths ?? [])
    }
}
