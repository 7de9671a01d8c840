import Foundation

/// The right to write into an output folder, which one process has at a time.
///
/// It is a lock on the folder around it, so that there is no file to leave behind; the system takes
/// it back when the process ends, however it ends. Where a disk has no locks there is none.
final class OutputLock: Sendable {
    private let descriptor: Int32

    /// Takes the lock; `tell` is called once when another process has it, which is waited for.
    init(around folder: OutputFolder, waiting tell: () -> Void) {
        var place = URL(filePath: folder.path).standardizedFileURL.deletingLastPathComponent()
        while place.path != "/", access(place.path, F_OK) != 0 { place.deleteLastPathComponent() }
        descriptor = open(place.path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0, flock(descriptor, LOCK_EX | LOCK_NB) != 0, errno == EWOULDBLOCK
        else { return }
        tell()
        while flock(descriptor, LOCK_EX) != 0, errno == EINTR {}
    }

    deinit {
        if descriptor >= 0 { close(descriptor) }
    }
}
