<?php
// Router of PHP's own web server: serves WordPress, and misbehaves as faults.json asks.
// A fault is {"mode", "match", "times", "seconds", "status", "skip"}: the next `times` requests whose
// method, address or body contains `match` get it, after `skip` that do not. Modes: before, after
// (HTTP 500 before or after the work was done), html (a page instead of the answer), status (the same
// with a status), hang (answers after `seconds`, the work done by then), slow (works after `seconds`).

function take_fault(string $file, string $request): ?array {
    $handle = @fopen($file, 'c+');
    if (!$handle || !flock($handle, LOCK_EX)) {
        return null;
    }
    $faults = json_decode(stream_get_contents($handle) ?: '[]', true) ?: [];
    $taken = null;
    $changed = false;
    foreach ($faults as $index => $fault) {
        if ($fault['times'] > 0 && ($fault['match'] === '' || str_contains($request, $fault['match']))) {
            $changed = true;
            if ($fault['skip'] > 0) {
                $faults[$index]['skip']--;
                break;
            }
            $faults[$index]['times']--;
            $taken = $fault;
            break;
        }
    }
    if ($changed) {
        ftruncate($handle, 0);
        rewind($handle);
        fwrite($handle, json_encode($faults));
    }
    fclose($handle);
    return $taken;
}

$request = $_SERVER['REQUEST_METHOD'] . ' ' . $_SERVER['REQUEST_URI'] . "\n" . file_get_contents('php://input');
$fault = take_fault(getenv('HUMASD_FAULTS'), $request);
$mode = $fault['mode'] ?? '';
if ($mode === 'before') {
    http_response_code(500);
    exit('fault: before');
}
if ($mode === 'slow') {
    usleep((int) ($fault['seconds'] * 1e6));
}
if ($mode === 'html' || $mode === 'status') {
    http_response_code($mode === 'html' ? 200 : $fault['status']);
    header('Content-Type: text/html');
    exit('<html><body>Briefly unavailable for scheduled maintenance.<br></body></html>');
}
if ($mode === 'after') {
    ob_start(function () {
        http_response_code(500);
        return 'fault: after';
    });
}
if ($mode === 'hang') {
    ob_start(function (string $answer) use ($fault) {
        usleep((int) ($fault['seconds'] * 1e6));
        return $answer;
    });
}

$root = $_SERVER['DOCUMENT_ROOT'];
$path = rawurldecode(parse_url($_SERVER['REQUEST_URI'], PHP_URL_PATH));
$file = realpath($root . $path);
if ($file && str_starts_with($file, $root) && is_dir($file) && is_file("$file/index.php")) {
    $file = "$file/index.php";
}
if ($file && str_starts_with($file, $root) && is_file($file)) {
    if (!str_ends_with($file, '.php')) {
        return false;
    }
} else {
    $file = "$root/index.php";
}
$_SERVER['SCRIPT_FILENAME'] = $file;
$_SERVER['SCRIPT_NAME'] = $_SERVER['PHP_SELF'] = substr($file, strlen($root));
chdir(dirname($file));
require $file;
