import type {Entry} from './entry.ts'

export const build = {
  'internal-error': {
    severity: 'error',
    zh: {
      reason: ({message}) => `程序出错，本篇未能处理：${message}`,
      note: ({where}) => `这是汇报的缺陷，请附上本篇报告反馈。${where}`
    },
    en: {
      reason: ({message}) => `Huibao failed on this report: ${message}`,
      note: ({where}) => `This is a bug in Huibao; please report it together with the source. ${where}`
    }
  },
  'address-taken': {
    severity: 'error',
    zh: {
      reason: ({path, other}) => `网页地址 ${path} 已被 ${other} 占用，本篇未发布`,
      note: () => '请改文件名，或在文件头写“网址名”（slug）。地址先归正式稿，再归路径排在前面的'
    },
    en: {
      reason: ({path, other}) => `The address ${path} is taken by ${other}; this report is not published`,
      note: () =>
        'Rename the file, or set `slug` in its front matter; drafts give way, else the path that sorts first has the address'
    }
  },
  'placeholder-in-strict-build': {
    severity: 'error',
    zh: {
      reason: ({raw, label}) => `待填项 ${raw}（${label}）尚未填写，严格构建不予发布`,
      note: ({sentence}) => `所在句：${sentence}`
    },
    en: {
      reason: ({raw, label}) =>
        `Placeholder ${raw} (${label}) is still open; a strict build does not publish it`,
      note: ({sentence}) => `In the sentence: ${sentence}`
    }
  },
  'table-missing': {
    severity: 'error',
    publishes: true,
    zh: {
      reason: ({path}) => `没有表格文件 ${path}`,
      note: () => 'src 是相对于本篇报告的路径，须在站点文件夹之内'
    },
    en: {
      reason: ({path}) => `There is no table file ${path}`,
      note: () => '`src` is a path from this report and has to stay in the site folder'
    }
  },
  'value-changed': {
    severity: 'info',
    zh: {
      reason: ({label, unit, was, now}) =>
        now === ''
          ? `已发布的“${label}”原为 ${was}${unit}，现在空缺`
          : `已发布的“${label}”由 ${was}${unit} 改为 ${now}${unit}`,
      note: () => '发布后改动数据，请确认无误'
    },
    en: {
      reason: ({label, unit, was, now}) =>
        now === ''
          ? `“${label}”, published as ${was}${unit}, is blank now`
          : `“${label}”, published as ${was}${unit}, is ${now}${unit} now`,
      note: () => 'A published figure changes; make sure that it should'
    }
  },
  'no-content': {
    severity: 'error',
    zh: {
      reason: ({folder}) => `文件夹 ${folder} 中没有 content/，无从构建`,
      note: () => '请在站点文件夹中运行，或用 --site 指定；huibao new site 可新建站点'
    },
    en: {
      reason: ({folder}) => `There is no content/ in ${folder}, so there is nothing to build`,
      note: () => 'Run in a site folder or name one with --site'
    }
  },
  'no-reports': {
    severity: 'warning',
    zh: {
      reason: () => 'content/ 中没有报告',
      note: () => '报告是 .txt 或 .md 文件'
    },
    en: {
      reason: () => 'There are no reports in content/',
      note: () => 'Reports are .txt or .md files'
    }
  },
  'output-not-ours': {
    severity: 'error',
    zh: {
      reason: ({folder}) => `输出文件夹 ${folder} 里有别的文件，且不是汇报生成的，未作任何改动`,
      note: () => '请用 --out 指定一个空文件夹，或先移走其中的文件'
    },
    en: {
      reason: ({folder}) =>
        `The output folder ${folder} holds files that Huibao did not make; nothing was touched`,
      note: () => 'Name an empty folder with --out, or move these files away'
    }
  },
  'output-is-file': {
    severity: 'error',
    zh: {reason: ({path}) => `输出位置 ${path} 是一个文件，应为文件夹`, note: () => '请用 --out 指定文件夹'},
    en: {
      reason: ({path}) => `The output ${path} is a file, expected a folder`,
      note: () => 'Name a folder with --out'
    }
  },
  'write-failed': {
    severity: 'error',
    zh: {reason: ({path, message}) => `无法写入 ${path}：${message}`},
    en: {reason: ({path, message}) => `Cannot write ${path}: ${message}`}
  },
  'disk-full': {
    severity: 'error',
    zh: {reason: () => '磁盘已满，没有写完', note: () => '请腾出空间后再运行；已写好的文件不受影响'},
    en: {
      reason: () => 'The disk is full; not everything is written',
      note: () => 'Free some space and run again; what is written is whole'
    }
  },
  'disk-denied': {
    severity: 'error',
    zh: {
      reason: ({message}) => `没有权限：${message}`,
      note: () => '请检查文件夹的权限，或换一个有权限的用户运行'
    },
    en: {
      reason: ({message}) => `No permission: ${message}`,
      note: () => 'Check the permissions of the folder, or run as a user who has them'
    }
  },
  'disk-failed': {
    severity: 'error',
    zh: {reason: ({message}) => `磁盘出错：${message}`},
    en: {reason: ({message}) => `The disk failed: ${message}`}
  },
  'unreadable-input': {
    severity: 'error',
    zh: {reason: ({message}) => `无法读取：${message}`},
    en: {reason: ({message}) => `Cannot be read: ${message}`}
  },
  'unreadable-missing': {
    severity: 'error',
    zh: {reason: () => '没有这个文件', note: () => '请检查路径和文件名'},
    en: {reason: () => 'There is no such file', note: () => 'Check path and name'}
  },
  'unreadable-folder': {
    severity: 'error',
    zh: {reason: () => '这是文件夹，应为一篇报告', note: () => '请指定 .txt 或 .md 文件'},
    en: {reason: () => 'This is a folder, expected a report', note: () => 'Name a .txt or .md file'}
  },
  'unreadable-denied': {
    severity: 'error',
    zh: {reason: () => '没有读取权限', note: () => '请检查文件的权限，或是否被其他程序占用'},
    en: {
      reason: () => 'No permission to read this file',
      note: () => 'Check its permissions, and whether a program holds it'
    }
  },
  'unreadable-beside': {
    severity: 'error',
    zh: {
      reason: ({path, message}) => `本篇用到的 ${path} 无法读取：${message}`,
      note: () => '请检查它的权限，或在占用它的程序中关闭它'
    },
    en: {
      reason: ({path, message}) => `${path}, which this report needs, cannot be read: ${message}`,
      note: () => 'Check its permissions, or close it in the program that holds it'
    }
  },
  'unreadable-locked': {
    severity: 'error',
    zh: {
      reason: () => '文件被其他程序占用，无法读取',
      note: () => '请在 Word、WPS 或 Excel 中关闭这个文件；预览会自动再试'
    },
    en: {
      reason: () => 'Another program holds this file, so it cannot be read',
      note: () => 'Close it there; the preview tries again by itself'
    }
  },
  'change-across-years': {
    severity: 'warning',
    zh: {
      reason: ({label, value, said, earlier, place, expected}) =>
        `“${label}”为“${value}”，写的是“${said}”；上年报告（${place}）为“${earlier}”，算得 ${expected}`,
      note: () => '核对两年的数字和增幅；若口径有变，请写明'
    },
    en: {
      reason: ({label, value, said, earlier, place, expected}) =>
        `“${label}” is “${value}”, said to be “${said}”; with “${earlier}” of the year before (${place}) it is ${expected}`,
      note: () => 'Check both figures and the change; where the scope changed, say so'
    }
  },
  'figure-across-years': {
    severity: 'warning',
    zh: {
      reason: ({label, value, earlier, place}) =>
        `这里说上年“${label}”为“${value}”，上年报告（${place}）写的是“${earlier}”`,
      note: () => '核对两篇报告；若数字后来有更正，请写明'
    },
    en: {
      reason: ({label, value, earlier, place}) =>
        `“${label}” of the year before is “${value}” here but “${earlier}” in its own report (${place})`,
      note: () => 'Check both reports; where the figure was corrected later, say so'
    }
  },
  'document-missing': {
    severity: 'error',
    zh: {reason: ({number, count}) => `没有第 ${number} 篇，文件里看出 ${count} 篇文稿`},
    en: {reason: ({number, count}) => `There is no document ${number}; ${count} can be told in the file`}
  },
  'tidy-encoding': {
    severity: 'error',
    zh: {
      reason: ({encoding}) => `文件是 ${encoding} 编码，整理后只能存为 UTF-8，未作改动`,
      note: () => '同意转为 UTF-8 的，加上 --reencode'
    },
    en: {
      reason: ({encoding}) => `The file is ${encoding} and would be written as UTF-8; nothing was changed`,
      note: () => 'Add --reencode to let it become UTF-8'
    }
  },
  'tidy-reencoded': {
    severity: 'info',
    zh: {reason: ({encoding}) => `文件已由 ${encoding} 转为 UTF-8`},
    en: {reason: ({encoding}) => `The file was ${encoding} and is now UTF-8`}
  },
  'output-failed': {
    severity: 'error',
    zh: {reason: ({path, message}) => `网页 ${path} 未能生成：${message}`},
    en: {reason: ({path, message}) => `The page ${path} could not be made: ${message}`}
  },
  'redirect-clash': {
    severity: 'error',
    zh: {
      reason: ({path}) => `redirects 里的原路径 ${path} 现在有网页或文件，没有采用`,
      note: () => '删去这一条，或者换一个原路径'
    },
    en: {
      reason: ({path}) => `There is a page or file at ${path}, the old path of a redirect; it is not used`,
      note: () => 'Delete it, or correct the old path'
    }
  },
  'redirect-lost': {
    severity: 'warning',
    zh: {
      reason: ({path, target}) => `redirects 里的 ${path} 指向 ${target}，站内没有这个文件`,
      note: () => '现路径从站点根目录写起，如 reports/2025/annual.html'
    },
    en: {
      reason: ({path, target}) => `The redirect of ${path} leads to ${target}, which the site does not have`,
      note: () => 'Write the new path from the root of the site: reports/2025/annual.html'
    }
  },
  'document-unread': {
    severity: 'warning',
    zh: {
      reason: ({path}) => `${path} 不是报告能用的格式，没有读取，也没有发布`,
      note: () =>
        '要当作报告，请另存为纯文本（.txt），或把内容粘贴到 .txt、.md 文件；只供下载，请在报告里链接它，或放进 public/'
    },
    en: {
      reason: ({path}) => `${path} is of no format that reports have: it was neither read nor published`,
      note: () =>
        'To make it a report, save it as plain text (.txt) or paste it into a .txt or .md file; to offer it for download, link it in a report or put it into public/'
    }
  },
  'file-unpublished': {
    severity: 'info',
    zh: {
      reason: ({path}) => `没有已发布的报告用到 ${path}，它没有发布`,
      note: () => '要发布，请在报告里链接它，或放进 public/'
    },
    en: {
      reason: ({path}) => `No published report shows or links ${path}: it is not published`,
      note: () => 'To publish it, link it in a report or put it into public/'
    }
  },
  'output-clash': {
    severity: 'error',
    zh: {
      reason: ({path}) => `public/ 中的文件与生成的网页同名：${path}`,
      note: () => '请改名；生成的网页优先'
    },
    en: {
      reason: ({path}) => `A file of public/ has the name of a generated page: ${path}`,
      note: () => 'Rename it; the generated page wins'
    }
  }
} satisfies Record<string, Entry>
