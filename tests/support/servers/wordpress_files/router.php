<?php
// Router of PHP's own web server: serves WordPress, and misbehaves as faults.json asks.
// A fault is {"mode", "match", "times", "seconds"}: the next `times` requests whose address or
// body contains `match` get it. Modes: before, after (HTTP 500 before or after the work was done),
// html (a page instead of the answer), hang (answers after `seconds`, the work done by then).

function take_fault(string $file, string $request): ?array {
    $handle = @fopen($file, 'c+');
    if (!$handle || !flock($handle, LOCK_EX)) {
        return null;
    }
    $faults = json_decode(stream_get_contents($handle) ?: '[]', true) ?: [];
    $taken = null;
    foreach ($faults as $index => $fault) {
        if ($fault['times'] > 0 && ($fault['match'] === '' || str_contains($request, $fault['match']))) {
            $faults[$index]['times']--;
            $taken = $fault;
            break;
        }
    }
    if ($taken) {
        ftruncate($handle, 0);
        rewind($handle);
        fwrite($handle, json_encode($faults));
    }
    fclose($handle);
    return $taken;
}

$fault = take_fault(getenv('HUMASD_FAULTS'), $_SERVER['REQUEST_URI'] . "\n" . file_get_contents('php://input'));
$mode = $fault['mode'] ?? '';
if ($mode === 'before') {
    http_response_code(500);
    exit('fault: before');
}
if ($mode === 'html') {
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
